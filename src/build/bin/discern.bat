@echo off
rem Starts Discern from anywhere, with a JDK 25 or newer even when the default java is older.
setlocal EnableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D\bin\java.exe"
if not defined JAVA (
  echo Discern needs a Java runtime of version 25 or newer, and found none. 1>&2
  echo Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
"%JAVA%" --module-path "%LIB%\fx" --add-modules javafx.controls,javafx.swing,jdk.incubator.vector ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED -Xss4m ^
  --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
  --add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED ^
  --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED ^
  %DISCERN_JAVA_OPTIONS% -cp "%LIB%\*" org.discern.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist %1 exit /b 0
set "MAJOR=0"
for /f "tokens=3" %%V in ('%1 -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-+ tokens=1" %%M in ("%%~V") do set "MAJOR=%%M"
if !MAJOR! GEQ 25 set "JAVA=%~1"
exit /b 0
