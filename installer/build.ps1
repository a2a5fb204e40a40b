# Makes the program with its own Java for Windows, and an installer for it. Written with care, not yet run.
#
# usage: installer\build.ps1 [-Kind app-image|msi|exe] [-Built]       result: target\installer\
#   app-image   a folder that runs from anywhere (the default)
#   msi, exe    an installer: start menu, icon, *.discern opens by double click; needs the WiX toolset 3.14 or newer on the path
#   -Built      takes target\discern as `mvn package` left it
# Discern.exe opens the window; discern-cli.exe is the same program for a console.
param([ValidateSet("app-image", "msi", "exe")][string]$Kind = "app-image", [switch]$Built)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

# ---- what this needs, all of it told at once
$missing = @()
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { $missing += "a JDK 25 with jlink and jpackage (set JAVA_HOME to it)" }
elseif ([int]((Select-String -Path "$jdk\release" -Pattern '^JAVA_VERSION="(\d+)').Matches[0].Groups[1].Value) -lt 25) { $missing += "a JDK 25; JAVA_HOME is an older one" }
if (-not $Built -and -not (Get-Command mvn -ErrorAction SilentlyContinue)) { $missing += "mvn (Apache Maven) on the path" }
if ($Kind -ne "app-image" -and -not (Get-Command wix, candle -ErrorAction SilentlyContinue)) { $missing += "the WiX toolset on the path" }
if ($missing) { $missing | ForEach-Object { [Console]::Error.WriteLine("Missing: $_") }; exit 1 }
function Must([string]$what) { if ($LASTEXITCODE -ne 0) { throw "$what failed with $LASTEXITCODE" } }

# ---- the program
if (-not $Built) { mvn -B -ntp -DskipTests package; Must "mvn package" }
$version = (Select-String -Path target\classes\org\discern\app\version.properties -Pattern '^version=(.*)').Matches[0].Groups[1].Value
$out = Join-Path (Get-Location) "target\installer"
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$out\fx", "$out\app" | Out-Null
# JavaFX joins the runtime image; its empty 300-byte jars would only confuse jlink.
Get-ChildItem target\discern\lib\fx\*.jar | Where-Object Length -gt 2048 | Copy-Item -Destination "$out\fx"

# ---- native libraries, unpacked now and never again, and the jars without them
& "$jdk\bin\java" --enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector -Xss4m -cp "target\discern\lib\*" org.discern.app.UnpackNatives "$out\app\natives"
Must "Unpacking the native libraries"
Remove-Item "$out\app\natives\*.log" -ErrorAction SilentlyContinue
& "$jdk\bin\java" installer\SlimJars.java target\discern\lib "$out\app"; Must "SlimJars"
& "$jdk\bin\java" installer\Icons.java installer\discern.svg "$out\icons"; Must "Icons"

# ---- the image
$modules = "java.base,java.desktop,java.sql,java.logging,java.xml,java.net.http,java.management,jdk.management,java.naming,jdk.unsupported,jdk.charsets,jdk.incubator.vector,javafx.controls,javafx.swing"
$options = Get-Content installer\java-options.txt | Where-Object { $_ } | ForEach-Object { "--java-options"; $_ }
& "$jdk\bin\jpackage" --type app-image --name Discern --app-version $version --vendor Discern `
  --description "Workbench for analysts of voice and chat assistants" --copyright "Apache-2.0" `
  --input "$out\app" --main-jar "discern-$version.jar" --main-class org.discern.app.Main --dest $out --module-path "$out\fx" `
  --add-modules $modules --jlink-options "--strip-debug --no-header-files --no-man-pages --strip-native-commands --exclude-resources=glob:/javafx.*/*.dll" `
  --icon "$out\icons\discern.ico" --add-launcher "discern-cli=installer\windows\discern-cli.properties" $options
Must "jpackage"
$image = "$out\Discern"
# JavaFX looks for its libraries here before it unpacks any into the home folder; jlink leaves them inside the modules.
foreach ($jar in Get-ChildItem "$out\fx\*.jar") {
  $names = & "$jdk\bin\jar" --list --file $jar.FullName | Where-Object { $_ -match '^[^/]*\.dll$' -and -not (Test-Path "$image\runtime\bin\$_") }
  if ($names) { Push-Location "$image\runtime\bin"; & "$jdk\bin\jar" --extract --file $jar.FullName $names; Pop-Location }
}
# A module that is not there would end somebody's work in its middle. java.compiler: DJL can compile model code, which nobody here asks of it.
& "$jdk\bin\java" installer\NeededModules.java target\discern\lib "$image\runtime" java.compiler; Must "Looking for missing modules"

# ---- the start-up cache: classes read, checked and linked once, by a start that is watched
$scratch = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $scratch | Out-Null
try {
  $watched = "-Ddiscern.home=`"$scratch\home`" -Ddiscern.startup=`"$scratch\sample.discern`""
  $env:JAVA_TOOL_OPTIONS = "$watched -XX:AOTMode=record -XX:AOTConfiguration=`"$scratch\aot.conf`""
  & "$image\discern-cli.exe" | Out-Null
  $env:JAVA_TOOL_OPTIONS = "$watched -XX:AOTMode=create -XX:AOTConfiguration=`"$scratch\aot.conf`" -XX:AOTCache=`"$image\app\discern.aot`""
  & "$image\discern-cli.exe" | Out-Null
  if (-not (Test-Path "$image\app\discern.aot")) { throw "The start-up cache could not be made" }
  foreach ($cfg in "Discern.cfg", "discern-cli.cfg") { Add-Content "$image\app\$cfg" 'java-options=-XX:AOTCache=$APPDIR\discern.aot' }

  # ---- green tests do not prove the package: the finished image tests itself, in a fresh home
  $env:JAVA_TOOL_OPTIONS = "-Ddiscern.home=`"$scratch\fresh`""
  & "$image\discern-cli.exe" --self-test; Must "The self-test of the finished image"
  foreach ($folder in "engine", "natives", "javafx") {
    if (Get-ChildItem "$scratch\fresh\$folder" -ErrorAction SilentlyContinue) { throw "The image unpacked libraries it should carry: $folder" }
  }
} finally {
  Remove-Item Env:JAVA_TOOL_OPTIONS -ErrorAction SilentlyContinue
  Remove-Item -Recurse -Force $scratch -ErrorAction SilentlyContinue
}

# ---- the package
if ($Kind -ne "app-image") {
  # The same id on every build lets a newer version replace an older one.
  & "$jdk\bin\jpackage" --type $Kind --app-image $image --name Discern --app-version $version --vendor Discern --dest $out `
    --file-associations installer\windows\association.properties --win-menu --win-menu-group Discern --win-shortcut-prompt --win-dir-chooser `
    --win-per-user-install --win-upgrade-uuid 5d0f7c1e-9c0b-4f0e-8f55-0f6c2a3f3b10 --license-file LICENSE
  Must "jpackage"
}

# ---- sizes
function Mib($path) { "{0,7:N1} MiB  {1}" -f ((Get-ChildItem -Recurse -File $path | Measure-Object Length -Sum).Sum / 1MB), $path }
Mib $image; Mib "$image\runtime"; Mib "$image\app\natives"; Mib "$image\app\discern.aot"
Get-ChildItem "$out\Discern-*" -File | ForEach-Object { Mib $_.FullName }
Remove-Item -Recurse -Force "$out\app", "$out\fx"
