@echo off
rem Mendline's launcher for Windows: finds a JDK 25, builds once if needed, starts.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do if not defined JDK call :try "%%~d"
if not defined JDK (
  echo Mendline needs JDK 25: install Eclipse Temurin 25 ^(https://adoptium.net^), or set JAVA_HOME to a JDK 25. 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"

if /i "%~1"=="test" (
  cd /d "%HOME_DIR%"
  call mvnw.cmd -B -ntp verify
  exit /b !errorlevel!
)

rem Windows has no cheap "newer than": the build is renewed when it is missing or MENDLINE_REBUILD is set.
if not exist "%HOME_DIR%\app\target\.built" set "MENDLINE_REBUILD=1"
if defined MENDLINE_REBUILD (
  echo Building Mendline. The first time it fetches its libraries ^(about 400 MB^) and takes some minutes ... 1>&2
  if not exist "%HOME_DIR%\app\target" mkdir "%HOME_DIR%\app\target"
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true -pl app -am package > "%HOME_DIR%\app\target\build.log" 2>&1
  if errorlevel 1 (
    findstr /c:"ERROR" "%HOME_DIR%\app\target\build.log" 1>&2
    echo Mendline could not be built; the whole log is in %HOME_DIR%\app\target\build.log 1>&2
    popd
    exit /b 1
  )
  popd
  type nul > "%HOME_DIR%\app\target\.built"
)

"%JAVA_HOME%\bin\java.exe" --module-path "%HOME_DIR%\app\target\javafx" --add-modules javafx.controls,javafx.swing,javafx.media --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Djava.awt.headless=true %MENDLINE_JAVA_OPTIONS% -cp "%HOME_DIR%\app\target\lib\*" org.mendline.app.Mendline %*
exit /b %errorlevel%

:try
if exist "%~1\bin\javac.exe" if exist "%~1\release" (
  for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "MAJOR=%%~v"
    set "MAJOR=!MAJOR:"=!"
    if !MAJOR! GEQ 25 set "JDK=%~1"
  )
)
exit /b 0
