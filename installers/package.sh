#!/usr/bin/env bash
# Makes a package for people without a JDK: installers/package.sh [TYPE] [jpackage options]
# TYPE: app-image (default), deb, rpm, msi, exe, dmg or pkg; each only on its own operating system.
# The package lands in installers/target/TYPE. See installers/README.md.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
type=${1:-app-image}
[ $# -eq 0 ] || shift
out=$home/installers/target
version=$(sed -n 's:.*<version>\([0-9][0-9.]*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1)

fail() {
  echo "$1" >&2
  exit 1
}

find_jdk() {
  for dir in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if { [ -x "$dir/bin/jpackage" ] || [ -x "$dir/bin/jpackage.exe" ]; } &&
      grep -q '^JAVA_VERSION="2[5-9]' "$dir/release" 2>/dev/null; then
      echo "$dir"
      return
    fi
  done
  return 1
}

JAVA_HOME=$(find_jdk) || fail "Packaging needs JDK 25: install Eclipse Temurin 25, or set JAVA_HOME to a JDK 25."
export JAVA_HOME

echo "Building Mendline $version …"
(cd "$home" && ./mvnw -q -B -Dmaven.test.skip=true -Djacoco.skip=true package)

# The JDK's own modules come from the running JDK (JEP 493, no jmods needed); JavaFX from its platform jars. What is
# only an automatic module (DJL, H2, POI …) stays on the class path.
rm -rf "$out/runtime" "$out/javafx" "$out/input" "${out:?}/$type"
mkdir -p "$out/javafx" "$out/input"
for jar in "$home"/app/target/javafx/*-*-*.jar; do
  [ -e "$jar" ] || fail "No JavaFX in app/target/javafx: the build did not finish."
  cp "$jar" "$out/javafx/"
done
cp "$home"/app/target/lib/*.jar "$home/LICENSE" "$out/THIRD-PARTY-NOTICES.txt" "$out/input/"

modules=java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.prefs,java.scripting,java.sql,java.transaction.xa
modules=$modules,java.xml,java.xml.crypto,jdk.charsets,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
modules=$modules,javafx.controls,javafx.media,javafx.swing
echo "Linking a runtime …"
"$JAVA_HOME/bin/jlink" --module-path "$out/javafx" --add-modules "$modules" --output "$out/runtime" \
  --strip-debug --no-header-files --no-man-pages --include-locales=en,de,fr,es,ur

# Java's own warnings about its cache would stand in what commands print: only its errors are shown, beside the output.
# An image that can run comes first; every other type wraps it.
image_options=()
[ "$type" != app-image ] || image_options=("$@")
rm -rf "$out/app-image"
echo "Making the program's image …"
"$JAVA_HOME/bin/jpackage" --type app-image --name Mendline --app-version "$version" --dest "$out/app-image" \
  --runtime-image "$out/runtime" --input "$out/input" \
  --main-jar "mendline-app-$version.jar" --main-class org.mendline.app.Mendline \
  --description "Offline clinical decision support for recovery" --vendor "Mendline" \
  --java-options --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media \
  --java-options --sun-misc-unsafe-memory-access=allow \
  --java-options -XX:+UseSerialGC \
  --java-options -Djava.awt.headless=true \
  --java-options '-XX:AOTCache=$APPDIR/mendline.aot' \
  --java-options -Xlog:disable \
  --java-options -Xlog:all=error:stderr \
  "${image_options[@]}"

# The demo clinic runs once in the image, so that its classes are loaded and linked ahead of time (JEP 514).
echo "Learning how the program starts …"
config=$(find "$out/app-image" -name Mendline.cfg)
app=$(dirname "$config")
java=$(find "$out/app-image" -path '*/bin/java' -o -path '*/bin/java.exe' | head -n 1)
separator=:
case $(uname -s) in MINGW* | MSYS* | CYGWIN*) separator=';' ;; esac
classes=$(sed -n "s|^app.classpath=\$APPDIR|$app|p" "$config" | tr -d '\r' | paste -sd "$separator" -)
rm -rf "$out/training"
"$java" -XX:AOTCacheOutput="$app/mendline.aot" \
  --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media --sun-misc-unsafe-memory-access=allow \
  -XX:+UseSerialGC -Djava.awt.headless=true \
  -cp "$classes" org.mendline.app.Mendline demo --out "$out/training" >"$out/training.log" 2>&1 ||
  fail "The demo clinic did not run in the image; its words are in $out/training.log."
[ -f "$app/mendline.aot" ] || fail "Java wrote no ahead-of-time cache; its words are in $out/training.log."
rm -rf "$out/training"

if [ "$type" != app-image ]; then
  echo "Packaging $type …"
  "$JAVA_HOME/bin/jpackage" --type "$type" --name Mendline --app-version "$version" --dest "$out/$type" \
    --app-image "$(find "$out/app-image" -maxdepth 1 -name 'Mendline*' | head -n 1)" \
    --description "Offline clinical decision support for recovery" --vendor "Mendline" "$@"
fi
ls -d "$out/$type"/*
