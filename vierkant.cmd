@echo off
rem Starts Vierkant on Windows: "vierkant" opens the shell, "vierkant show drimmelen-2024" answers and returns.
rem It does what the script without .cmd does elsewhere; read the explanation there. Kept without blocks and delayed
rem expansion, so that an exclamation mark or a parenthesis in a path or an argument means nothing.
setlocal EnableExtensions DisableDelayedExpansion
set "training=src\main\training.txt"
for %%d in ("%~dp0.") do set "checkout=%%~fd"

rem --- the JDK: its release file tells what it is --------------------------------------------------------------------
set "jdk="
set "jdk_number=0"
set "jdk_version="
if defined VIERKANT_JAVA_HOME goto chosen
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do call :consider "%%~d"
for /d %%d in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :consider "%%~d"
for /d %%d in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if not defined jdk call :say "er is geen JDK 17 of nieuwer gevonden. Installeer er een, of wijs zijn map aan met VIERKANT_JAVA_HOME." "no JDK 17 or newer is found. Install one, or name its folder in VIERKANT_JAVA_HOME."
if not defined jdk exit /b 2
goto place
:chosen
call :consider "%VIERKANT_JAVA_HOME%"
if not defined jdk call :say "VIERKANT_JAVA_HOME is geen map van een JDK 17 of nieuwer. Laat de variabele weg, of wijs een JDK aan." "VIERKANT_JAVA_HOME is not the folder of a JDK 17 or newer. Unset it, or name a JDK."
if not defined jdk exit /b 2

rem --- what may be written -------------------------------------------------------------------------------------------
:place
set "work=%checkout%\target\launch"
call :writable
if not errorlevel 1 goto built
set "work=%LOCALAPPDATA%\vierkant\launch"
call :writable
if not errorlevel 1 goto built
call :say "kan niet schrijven in de map target, en ook niet in LOCALAPPDATA." "can neither write in the folder target nor in LOCALAPPDATA."
exit /b 4

rem --- build ---------------------------------------------------------------------------------------------------------
:built
call :current
if not errorlevel 1 goto start
call :lock
if errorlevel 1 exit /b 4
call :current
if not errorlevel 1 goto unlock
call :build
set "status=%errorlevel%"
rd "%work%\lock.d"
if not "%status%"=="0" exit /b %status%
goto start
:unlock
rd "%work%\lock.d"

rem --- start ---------------------------------------------------------------------------------------------------------
:start
set /p app=<"%work%\stamp"
set "jar=%work%\%app%\vierkant.jar"
set "flags=-XX:+UseSerialGC -Xlog:disable"
if %jdk_number% geq 22000000 set "flags=%flags% --enable-native-access=ALL-UNNAMED"
set "kind=jsa"
set "record=-XX:ArchiveClassesAtExit="
set "replay=-XX:SharedArchiveFile="
if %jdk_number% lss 25000000 goto key
set "kind=aot"
set "record=-XX:AOTCacheOutput="
set "replay=-XX:AOTCache="
:key
set "key=%jdk:\=_%"
set "key=%key::=%"
set "archive=%work%\%app%\%key%_%jdk_version%.%kind%"
if exist "%archive%" goto run
call :lock
if errorlevel 1 exit /b 4
if not exist "%archive%" call :train
rd "%work%\lock.d"
:run
rem the first compiler alone starts faster and calculates slower: for all but the shell, scripts and long calculations
set "first=%~1"
if not defined first goto go
if "%first:~0,1%"=="@" goto go
if "%~1"=="simulate" goto go
if "%~1"=="compare" goto go
if "%~2"=="compare" goto go
set "flags=%flags% -XX:TieredStopAtLevel=1"
:go
set "sharing="
for %%a in ("%archive%") do if %%~za gtr 0 set sharing="%replay%%archive%"
"%jdk%\bin\java.exe" %flags% %sharing% "-Dvierkant.home=%checkout%" -jar "%jar%" %*
exit /b %errorlevel%

rem --- parts ---------------------------------------------------------------------------------------------------------

rem Dutch text, English text: on standard error, in the language of Windows.
:say
set "locale="
for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "locale=%%l"
if /i "%locale:~0,2%"=="nl" (echo vierkant: %~1>&2) else (echo vierkant: %~2>&2)
exit /b 0

rem Keeps the JDK in folder %1 if it is 17 or newer, and newer than the one found before.
:consider
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "version="
set "runtime="
for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_RUNTIME_VERSION" set "runtime=%%~b"
if not defined version exit /b 1
if not defined runtime set "runtime=%version%"
set "number=0"
for /f "tokens=1-3 delims=.-+_" %%a in ("%version%.0.0") do set /a number=%%a*1000000+%%b*1000+%%c
if %number% lss 17000000 exit /b 1
if %number% leq %jdk_number% exit /b 1
rem an early-access build is nobody's choice unless it is named
if not defined VIERKANT_JAVA_HOME if not "%runtime:-ea=%"=="%runtime%" exit /b 1
set "jdk=%~1"
set "jdk_number=%number%"
set "jdk_version=%runtime%"
exit /b 0

:writable
md "%work%" 2>nul
copy nul "%work%\probe" >nul 2>nul
if not exist "%work%\probe" exit /b 1
del "%work%\probe"
exit /b 0

rem Succeeds if the last build is of this checkout and of the sources as they are now, which its copy of them shows.
:current
if not exist "%work%\stamp" exit /b 1
set "built="
set /p built=<"%work%\home"
if /i not "%built%"=="%checkout%" exit /b 1
robocopy "%checkout%" "%work%\sources" pom.xml /L /NJH /NJS /NFL /NDL >nul
if errorlevel 1 exit /b 1
robocopy "%checkout%\src\main" "%work%\sources\main" /MIR /L /NJH /NJS /NFL /NDL >nul
if errorlevel 1 exit /b 1
if not exist "%checkout%\templates" exit /b 0
robocopy "%checkout%\templates" "%work%\sources\templates" /MIR /L /NJH /NJS /NFL /NDL >nul
if errorlevel 1 exit /b 1
exit /b 0

rem One start at a time: the others wait, five minutes at most.
:lock
set "waited=0"
:lock_again
ver >nul
md "%work%\lock.d" 2>nul
if not errorlevel 1 exit /b 0
set /a waited+=1
ping -n 2 127.0.0.1 >nul
if %waited% lss 300 goto lock_again
call :say "een andere start is al vijf minuten bezig; is er geen, verwijder dan de map lock.d in %work%." "another start has been busy for five minutes; if there is none, remove the folder lock.d in %work%."
exit /b 1

:build
where mvn >nul 2>nul
if errorlevel 1 call :say "Maven is niet gevonden, en is nodig om Vierkant te bouwen. Installeer Maven 3.8.7 of nieuwer." "Maven is not found, and is needed to build Vierkant. Install Maven 3.8.7 or newer."
where mvn >nul 2>nul
if errorlevel 1 exit /b 2
call :say "bouwen; de eerste keer duurt dat ongeveer een minuut ..." "building; the first time takes about a minute ..."
set "old="
if exist "%work%\stamp" set /p old=<"%work%\stamp"
set "new=app-%random%%random%"
if exist "%work%\build" rd /s /q "%work%\build"
rem the sources as they are before the build: one that is saved meanwhile is newer
if exist "%work%\stamp" del "%work%\stamp"
robocopy "%checkout%" "%work%\sources" pom.xml >nul
robocopy "%checkout%\src\main" "%work%\sources\main" /MIR >nul
if exist "%checkout%\templates" robocopy "%checkout%\templates" "%work%\sources\templates" /MIR >nul
call :maven >"%work%\build.log" 2>&1 <nul
if errorlevel 1 goto failed
>"%work%\home" echo %checkout%
>"%work%\stamp" echo %new%
rd /s /q "%work%\build"
rem a shell that is still open may run from the build before this one; what is older can go
for /d %%d in ("%work%\app-*") do if not "%%~nxd"=="%new%" if not "%%~nxd"=="%old%" rd /s /q "%%~d" 2>nul
exit /b 0
:failed
type "%work%\build.log" >&2
call :say "bouwen is mislukt. Wat Maven zei, staat ook in %work%\build.log; de eerste keer is internet nodig." "the build failed. What Maven said is also in %work%\build.log; the first time needs the internet."
exit /b 70

:maven
set "JAVA_HOME=%jdk%"
call mvn -q -B -f "%checkout%\pom.xml" "-Dvierkant.target=%work%\build" -Dvierkant.unchecked -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true package
if errorlevel 1 exit /b 1
ren "%work%\build\vierkant-*.jar" vierkant.jar
"%jdk%\bin\java.exe" -Djarmode=tools -jar "%work%\build\vierkant.jar" extract --destination "%work%\%new%"
if not exist "%work%\%new%\vierkant.jar" exit /b 1
exit /b 0

rem Where no archive can be made an empty file says so, for the next start.
:train
call :say "voorbereiden voor deze JDK, eenmalig ..." "preparing for this JDK, once ..."
for %%f in ("%archive%") do pushd "%%~dpf"
"%jdk%\bin\java.exe" %flags% "%record%%archive%.new" "-Dvierkant.home=%checkout%" -jar "%jar%" "@%checkout%\%training%" >nul 2>nul <nul
if exist training.xlsx del training.xlsx
popd
if exist "%archive%.new" ren "%archive%.new" "%key%_%jdk_version%.%kind%"
if not exist "%archive%" type nul >"%archive%"
exit /b 0
