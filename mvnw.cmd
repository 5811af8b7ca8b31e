@echo off
rem Runs this project's Maven build, from whatever directory it is called: mvnw verify
rem
rem Maven itself must run on a JDK 25 or newer; .mvn\find-tools.ps1 says why not every java will do, finds one,
rem and fetches Maven if none is installed. MVNW_ARCHIVE and MAVEN_USER_HOME work as they do for ./mvnw.
setlocal DisableDelayedExpansion
pushd "%~dp0"

set "MVNW_MAVEN="
for /f "usebackq tokens=1* delims==" %%A in (`powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File .mvn\find-tools.ps1`) do set "%%A=%%B"
set "MVNW_EXIT=1"
if not defined MVNW_MAVEN goto done

call "%MVNW_MAVEN%" %*
set "MVNW_EXIT=%ERRORLEVEL%"

:done
popd
exit /b %MVNW_EXIT%
