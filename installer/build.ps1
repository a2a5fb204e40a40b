# Makes an installer for Windows: package -> runtime image -> jpackage -> self-test.
# usage: installer\build.ps1 [app-image|msi|exe]     result: target\installer\
param([string]$Kind = "app-image")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw "A JDK 25 with jpackage is needed; set JAVA_HOME to it." }

mvn -B -ntp -DskipTests package
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$out = "target\installer"
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$out\fx", "$out\app" | Out-Null
Copy-Item target\discern\lib\*.jar "$out\app"
# JavaFX joins the runtime image; its empty 300-byte jars would only confuse jlink.
Get-ChildItem target\discern\lib\fx\*.jar | Where-Object Length -gt 2048 | Copy-Item -Destination "$out\fx"

$version = (Select-String -Path target\classes\org\discern\app\version.properties -Pattern '^version=(.*)').Matches[0].Groups[1].Value
$modules = "java.base,java.desktop,java.sql,java.logging,java.xml,java.net.http,java.management,java.naming,jdk.unsupported,jdk.charsets,jdk.incubator.vector,javafx.controls,javafx.swing"
& "$env:JAVA_HOME\bin\jpackage" --type app-image --name Discern --app-version $version --vendor Discern `
  --input "$out\app" --main-jar "discern-$version.jar" --main-class org.discern.app.Main --dest $out --module-path "$out\fx" `
  --add-modules $modules --jlink-options "--strip-debug --no-header-files --no-man-pages --strip-native-commands" `
  --java-options "--add-modules=jdk.incubator.vector" --java-options "-Xss4m" --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" `
  --java-options "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED" `
  --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED" `
  --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED"
& "$out\Discern\Discern.exe" --self-test
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
if ($Kind -ne "app-image") { & "$env:JAVA_HOME\bin\jpackage" --type $Kind --app-image "$out\Discern" --name Discern --app-version $version --dest $out --win-menu --win-dir-chooser }
