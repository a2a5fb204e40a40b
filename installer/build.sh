#!/usr/bin/env bash
# Makes the program with its own Java for this system, and an installer for it.
#
# usage: installer/build.sh [app-image|deb|dmg|pkg] [--built]       result: target/installer/
#   app-image   a folder that runs from anywhere (the default)
#   deb         for Debian and Ubuntu: /opt/discern, `discern` on the path, menu entry, icons, *.discern opens by double click
#   dmg, pkg    for macOS; written with care, not yet run
#   --built     takes target/discern as `mvn package` left it
#
# Needs a JDK 25 with jlink and jpackage; on Linux objcopy and strip (binutils), for deb dpkg-deb (dpkg).
# SOURCE_DATE_EPOCH sets the time of every file in the package.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=app-image built=
for word in "$@"; do
  case $word in
    app-image|deb|dmg|pkg) kind=$word ;;
    --built) built=1 ;;
    *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p;}' "$0"; exit 2 ;;
  esac
done

# ---- what this needs, all of it told at once
missing=()
need() { command -v "$1" >/dev/null || missing+=("$1 (on Debian: apt-get install $2)"); }
system=$(uname -s)
jdk=
major() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -x "$home/bin/jpackage" ] && [ -x "$home/bin/jlink" ] && [ "$(major "$home")" -ge 25 ]; then jdk=$home; break; fi
done
[ -n "$jdk" ] || missing+=("a JDK 25 with jlink and jpackage (set JAVA_HOME to it)")
[ -n "$built" ] || need mvn maven
if [ "$system" = Linux ]; then need objcopy binutils; need strip binutils; fi
case $kind in
  deb) [ "$system" = Linux ] || missing+=("Linux: a deb cannot be made on $system"); need dpkg-deb dpkg ;;
  dmg|pkg) [ "$system" = Darwin ] || missing+=("macOS: a $kind cannot be made on $system") ;;
esac
if [ ${#missing[@]} -gt 0 ]; then printf 'Missing: %s\n' "${missing[@]}" >&2; exit 1; fi

# ---- the program
[ -n "$built" ] || mvn -B -ntp -DskipTests package
[ -d target/discern/lib/fx ] || { echo "target/discern is not there; leave --built out." >&2; exit 1; }
version=$(sed -n 's/^version=//p' target/classes/org/discern/app/version.properties)
epoch=${SOURCE_DATE_EPOCH:-$(date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)" +%s 2>/dev/null || echo 1795305600)}
out=$PWD/target/installer
rm -rf "$out" && mkdir -p "$out/fx" "$out/app"
# JavaFX joins the runtime image; its empty 300-byte jars would only confuse jlink.
find target/discern/lib/fx -name '*.jar' -size +2k -exec cp {} "$out/fx/" \;

# ---- native libraries, unpacked now and never again, and the jars without them
"$jdk/bin/java" --enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector -Xss4m \
  -cp "target/discern/lib/*" org.discern.app.UnpackNatives "$out/app/natives" 2>/dev/null
rm -f "$out/app/natives/"*.log
find "$out/app/natives" -depth -type d -empty -delete
if [ "$system" = Linux ]; then find "$out/app/natives" -name '*.so*' -exec strip --strip-unneeded {} +; fi
"$jdk/bin/java" installer/SlimJars.java target/discern/lib "$out/app"
"$jdk/bin/java" installer/Icons.java installer/discern.svg "$out/icons"

# ---- the image
modules=java.base,java.desktop,java.sql,java.logging,java.xml,java.net.http,java.management,jdk.management,java.naming,jdk.unsupported,jdk.charsets,jdk.incubator.vector,javafx.controls,javafx.swing
options=() strip=--strip-native-commands
while read -r option; do [ -z "$option" ] || options+=(--java-options "$option"); done < installer/java-options.txt
name=discern extra=()
if [ "$system" = Darwin ]; then
  name=Discern
  extra=(--icon "$out/icons/discern.icns" --mac-package-identifier org.discern.Discern --file-associations installer/macos/association.properties)
else
  strip= # the script that starts the program calls java
  extra=(--icon "$out/icons/discern-512.png")
fi
"$jdk/bin/jpackage" --type app-image --name $name --app-version "$version" --vendor Discern \
  --description "Workbench for analysts of voice and chat assistants" --copyright "Apache-2.0" \
  --input "$out/app" --main-jar "discern-$version.jar" --main-class org.discern.app.Main --dest "$out" \
  --module-path "$out/fx" --add-modules $modules \
  --jlink-options "--strip-debug --no-header-files --no-man-pages $strip --exclude-resources=glob:/javafx.*/*.so,glob:/javafx.*/*.dylib" \
  "${options[@]}" "${extra[@]}"
if [ "$system" = Darwin ]; then image=$out/Discern.app program=$image/Contents/MacOS/Discern inside=$image/Contents/app
else image=$out/discern program=$image/bin/discern inside=$image/lib/app; fi
# JavaFX looks for its libraries here before it unpacks any into the home folder; jlink leaves them inside the modules.
runtime=$(dirname "$(find "$image" -name modules -path '*/lib/modules' | head -n 1)")
for jar in "$out"/fx/*.jar; do
  (cd "$runtime" && "$jdk/bin/jar" --list --file "$jar" | { grep -E '^[^/]*\.(so|dylib)$' || true; } | xargs -r "$jdk/bin/jar" --extract --file "$jar")
done
if [ "$system" = Linux ]; then
  find "$image/lib/runtime/bin" -type f ! -name java -delete
  rm -f "$image/lib/libapplauncher.so" "$inside/$name.cfg"
  said= ours=
  while read -r option; do [ -z "$option" ] || said="$said \"${option//\$APPDIR/\$app}\""; done < installer/java-options.txt
  for jar in "discern-$version.jar" $(cd "$inside" && LC_ALL=C ls *.jar | grep -v '^discern-'); do ours="$ours\$app/$jar:"; done
  starter() { sed -e "s|@OPTIONS@|${said# }$1|; s|@CLASSPATH@|${ours%:}|" installer/linux/discern.sh > "$program" && chmod 755 "$program"; }
  starter ""
fi
# A module that is not there would end somebody's work in its middle. java.compiler: DJL can compile model code, which nobody here asks of it.
"$jdk/bin/java" installer/NeededModules.java target/discern/lib "${runtime%/lib}" java.compiler
# The start-up cache below notes the time of each jar, and the package gives every file the same one.
find "$image" -exec touch -h -d "@$epoch" {} + 2>/dev/null || find "$image" -exec touch -h -t "$(date -u -r "$epoch" +%Y%m%d%H%M.%S)" {} +

# ---- the start-up cache: classes read, checked and linked once, by a start that is watched
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
child() { env -u DISPLAY -u WAYLAND_DISPLAY JAVA_TOOL_OPTIONS="-Ddiscern.home=$scratch/home -Ddiscern.startup=$scratch/sample.discern $1" "$program"; }
child "-XX:AOTMode=record -XX:AOTConfiguration=$scratch/aot.conf" > "$scratch/log" 2>&1 &&
  child "-XX:AOTMode=create -XX:AOTConfiguration=$scratch/aot.conf -XX:AOTCache=$inside/discern.aot" >> "$scratch/log" 2>&1 || true
[ -s "$inside/discern.aot" ] || { echo "The start-up cache could not be made:" >&2; tail -n 20 "$scratch/log" >&2; exit 1; }
touch -d "@$epoch" "$inside/discern.aot" 2>/dev/null || true
# The recording above had to start without it.
if [ "$system" = Linux ]; then starter ' "-XX:AOTCache=$app/discern.aot"'; touch -d "@$epoch" "$program"
else echo 'java-options=-XX:AOTCache=$APPDIR/discern.aot' >> "$inside/$name.cfg"; fi

# ---- green tests do not prove the package: the finished image tests itself, in a fresh home
mkdir "$scratch/person"
env -u XDG_CACHE_HOME HOME="$scratch/person" JAVA_TOOL_OPTIONS="-Ddiscern.home=$scratch/fresh -Duser.home=$scratch/person" "$program" --self-test 2>/dev/null || { echo "The finished image does not pass its self-test; nothing was packed." >&2; exit 1; }
[ -z "$(ls -d "$scratch"/fresh/{engine,natives,javafx}/* 2>/dev/null)" ] || { echo "The image unpacked libraries it should carry: $(ls "$scratch/fresh")" >&2; exit 1; }
[ -z "$(ls -A "$scratch/person")" ] || { echo "The program writes outside its own folder: $(cd "$scratch/person" && find . -type f)" >&2; exit 1; }

# ---- the package
kib() { du -sk --apparent-size "$1" 2>/dev/null | cut -f1 || du -sk "$1" | cut -f1; }
case $kind in
  deb)
    root=$out/deb
    share=$root/usr/share
    mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$share/applications" "$share/mime/packages" "$share/doc/discern" "$share/icons/hicolor/scalable/apps"
    cp -a "$image" "$root/opt/discern"
    ln -s /opt/discern/bin/discern "$root/usr/bin/discern"
    cp installer/linux/discern.desktop "$share/applications/"
    cp installer/linux/discern.xml "$share/mime/packages/"
    cp LICENSE "$share/doc/discern/copyright"
    cp "$out/icons/discern.svg" "$share/icons/hicolor/scalable/apps/discern.svg"
    for png in "$out"/icons/discern-*.png; do
      side=${png##*-} side=${side%.png}
      for place in apps mimetypes; do mkdir -p "$share/icons/hicolor/${side}x$side/$place"; done
      cp "$png" "$share/icons/hicolor/${side}x$side/apps/discern.png"
      cp "$png" "$share/icons/hicolor/${side}x$side/mimetypes/application-x-discern.png"
    done
    arch=$(dpkg --print-architecture)
    sed -e "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(kib "$root")/" installer/linux/control > "$root/DEBIAN/control"
    find "$root" -exec touch -h -d "@$epoch" {} +
    find "$root/usr" "$root/DEBIAN" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
    chmod -R go=u,go-w "$root/opt"
    made=$out/discern_${version}_$arch.deb
    SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group ${DEB_COMPRESSION:--Zzstd -z12} --build "$root" "$made" >/dev/null
    rm -rf "$root" ;;
  dmg|pkg)
    "$jdk/bin/jpackage" --type "$kind" --app-image "$image" --name Discern --app-version "$version" --dest "$out" \
      --file-associations installer/macos/association.properties
    made=$(ls "$out"/Discern-*."$kind") ;;
  *) made= ;;
esac

# ---- sizes
mib() { awk -v k="$1" 'BEGIN { printf "%7.1f MiB", k / 1024 }'; }
echo
echo "$(mib "$(kib "$image")")  $image"
echo "$(mib "$(kib "${runtime%/lib}")")    its Java"
echo "$(mib "$(kib "$inside/natives")")    native libraries"
echo "$(mib "$(kib "$inside/discern.aot")")    start-up cache"
echo "$(mib "$(cat "$inside"/*.jar | wc -c | awk '{ print int($1 / 1024) }')")    jars"
[ -z "$made" ] || echo "$(mib "$(kib "$made")")  $made"
rm -rf "$out/app" "$out/fx"
