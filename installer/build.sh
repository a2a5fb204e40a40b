#!/usr/bin/env bash
# Makes an installer for this system (Linux or macOS): package → runtime image → jpackage → self-test.
# usage: installer/build.sh [app-image|deb|rpm|dmg|pkg]     result: target/installer/
# Needs a JDK 25 with jlink and jpackage; for deb also dpkg-deb, fakeroot and binutils.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:-app-image}

jdk=${JAVA_HOME:-}
for home in "$jdk" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -x "$home/bin/jpackage" ] && [ "$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" -ge 25 ]; then jdk=$home; break; fi
done
[ -x "$jdk/bin/jpackage" ] || { echo "A JDK 25 with jpackage is needed; set JAVA_HOME to it." >&2; exit 1; }

mvn -B -ntp -DskipTests package
out=target/installer
rm -rf "$out" && mkdir -p "$out/fx" "$out/app"
cp target/discern/lib/*.jar "$out/app/"
# JavaFX joins the runtime image; its empty 300-byte jars would only confuse jlink.
find target/discern/lib/fx -name '*.jar' -size +2k -exec cp {} "$out/fx/" \;

version=$(sed -n 's/^version=//p' target/classes/org/discern/app/version.properties)
"$jdk/bin/jpackage" --type app-image --name Discern --app-version "$version" --vendor Discern \
  --input "$out/app" --main-jar "discern-$version.jar" --main-class org.discern.app.Main --dest "$out" \
  --module-path "$out/fx" \
  --add-modules java.base,java.desktop,java.sql,java.logging,java.xml,java.net.http,java.management,java.naming,jdk.unsupported,jdk.charsets,jdk.incubator.vector,javafx.controls,javafx.swing \
  --jlink-options "--strip-debug --no-header-files --no-man-pages --strip-native-commands" \
  --java-options "--add-modules=jdk.incubator.vector" \
  --java-options "-Xss4m" \
  --java-options "-XX:+IgnoreUnrecognizedVMOptions" --java-options "-XX:+UseTransparentHugePages" \
  --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
  --java-options "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED" \
  --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED" \
  --java-options "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED"

# Green tests do not prove the package: the finished image tests itself.
image=$out/Discern/bin/Discern
[ -x "$image" ] || image=$out/Discern.app/Contents/MacOS/Discern
"$image" --self-test

if [ "$kind" != app-image ]; then
  extra=()
  [ "$kind" = deb ] && extra=(--linux-package-deps "libgtk-3-0, libpangoft2-1.0-0, libxtst6, libxxf86vm1, libgl1" --linux-menu-group Science)
  "$jdk/bin/jpackage" --type "$kind" --app-image "$(dirname "$(dirname "$image")")" --name Discern --app-version "$version" --dest "$out" "${extra[@]}"
fi
echo "Made $(ls -d "$out"/Discern* "$out"/discern* 2>/dev/null | tr '\n' ' ')"
