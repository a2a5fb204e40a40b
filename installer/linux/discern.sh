#!/bin/sh
# Starts Discern with its own Java, from anywhere. (The launcher that jpackage makes would ask rpm and dpkg twice, at every start,
# which package it belongs to.)
set -eu
self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
here=$(cd "$(dirname "$self")/.." && pwd)
app=$here/lib/app
exec "$here/lib/runtime/bin/java" @OPTIONS@ "-Ddiscern.program=$here/bin/discern" -cp "@CLASSPATH@" org.discern.app.Main "$@"
