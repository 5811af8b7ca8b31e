# The search behind mvnw.cmd, and the counterpart of mvnw: finds a JDK 25 or newer to run Maven on, and a Maven from
# 3.8 on, which is fetched once if it is missing. Prints both as NAME=value lines for mvnw.cmd to read.
# Written for Windows PowerShell 5.1, which every Windows has, as well as for later ones.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue' # a progress bar slows the download down a great deal

$needed = 25

function Stop-With([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

# What a program prints, line by line, on either stream; nothing if it cannot be run.
function Read-Output([string] $Program, [string[]] $Arguments) {
    # With 'Stop', Windows PowerShell takes the first line on the error stream for a failure.
    $ErrorActionPreference = 'Continue'
    try {
        & $Program @Arguments 2>&1 | ForEach-Object { "$_" }
    }
    catch {
    }
}

function Get-FirstMatch([string[]] $Lines, [string] $Pattern) {
    foreach ($line in $Lines) {
        if ($line -match $Pattern) {
            return $Matches[1].Trim()
        }
    }
}

# The major version of the JDK in a directory; 0 if there is no JDK.
function Get-JdkMajor([string] $Directory) {
    if (-not $Directory) {
        return 0
    }
    $java = "$Directory\bin\java.exe"
    if (-not ((Test-Path -LiteralPath $java) -and (Test-Path -LiteralPath "$Directory\bin\javac.exe"))) {
        return 0
    }
    $version = $null
    if (Test-Path -LiteralPath "$Directory\release") {
        $version = Get-FirstMatch (Get-Content -LiteralPath "$Directory\release") '^JAVA_VERSION="?([^"]+)'
    }
    if (-not $version) {
        $version = Get-FirstMatch (Read-Output $java @('-version')) ' version "([^"]+)"'
    }
    if ("$version" -match '^(?:1\.)?(\d+)') { # Java 8 still called itself 1.8
        return [int] $Matches[1]
    }
    return 0
}

# The directory of the lowest JDK that is new enough: the lowest is the best tested.
function Select-Jdk([string[]] $Directories) {
    $best = $null
    $bestMajor = [int]::MaxValue
    foreach ($directory in $Directories) {
        $major = Get-JdkMajor $directory
        if ($major -ge $needed -and $major -lt $bestMajor) {
            $best = $directory
            $bestMajor = $major
        }
    }
    return $best
}

function Find-Program([string] $Name) {
    Get-Command $Name -CommandType Application -ErrorAction SilentlyContinue |
        Where-Object { $_.Extension -in '.exe', '.cmd', '.bat' } |
        Select-Object -First 1 -ExpandProperty Path
}

function Find-Jdk {
    $jdk = Select-Jdk @($env:JAVA_HOME)
    if ($jdk) {
        return $jdk
    }

    # Only java itself can tell its home: on the PATH there may be a version manager's launcher.
    $java = Find-Program 'java'
    if ($java) {
        $settings = @(Read-Output $java @('-XshowSettings:properties', '-version'))
        $jdk = Select-Jdk @(Get-FirstMatch $settings '^\s*java\.home = (.+)$')
        if ($jdk) {
            return $jdk
        }
    }

    $named = @(Get-ChildItem Env: | Where-Object { $_.Name -match '^JAVA\w*HOME\w*$' } | ForEach-Object { $_.Value })
    $jdk = Select-Jdk $named
    if ($jdk) {
        return $jdk
    }

    $places = @()
    foreach ($root in @($env:ProgramFiles, "$env:LOCALAPPDATA\Programs")) {
        foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Amazon Corretto', 'Zulu', 'BellSoft', 'OpenJDK') {
            $places += "$root\$vendor\*"
        }
    }
    foreach ($folder in '.jdks\*', '.m2\jdks\*', '.sdkman\candidates\java\*', 'scoop\apps\*jdk*\current') {
        $places += "$env:USERPROFILE\$folder"
    }
    return Select-Jdk @(Get-Item -Path $places -ErrorAction SilentlyContinue | ForEach-Object { $_.FullName })
}

# The mvn on the PATH, if it is a Maven this build works with: 3.8 or a later 3, or 4.
function Find-Maven {
    $maven = Find-Program 'mvn'
    if ($maven) {
        $version = Get-FirstMatch (Read-Output $maven @('-v')) 'Apache Maven (\d+\.\d+)'
        if ($version -and [version] $version -ge [version] '3.8' -and [version] $version -lt [version] '5.0') {
            return $maven
        }
    }
}

# Not Get-FileHash: Windows PowerShell does not find that one when a later PowerShell has started it.
function Get-Sha512([string] $File) {
    $stream = [IO.File]::OpenRead($File)
    try {
        $hash = [Security.Cryptography.SHA512]::Create().ComputeHash($stream)
    }
    finally {
        $stream.Dispose()
    }
    return [BitConverter]::ToString($hash).Replace('-', '')
}

# The mvn of the pinned Maven, which is fetched if it is not there yet.
function Get-PinnedMaven {
    $pinned = @{}
    foreach ($line in Get-Content -LiteralPath "$PSScriptRoot\maven.properties") {
        if ($line -match '^([^#=]+)=(.*)$') {
            $pinned[$Matches[1]] = $Matches[2].Trim()
        }
    }
    $version = $pinned['version']
    $sum = $pinned['sha512.zip']
    $archive = if ($env:MVNW_ARCHIVE) { $env:MVNW_ARCHIVE } else { $pinned['archive'] }
    $address = "$archive/$version/binaries/apache-maven-$version-bin.zip"
    $userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { "$env:USERPROFILE\.m2" }
    $store = "$userHome\wrapper\dists\apache-maven-$version"
    $place = "$store\$($sum.Substring(0, 16))"
    $maven = "$place\bin\mvn.cmd"
    if (Test-Path -LiteralPath $maven) {
        return $maven
    }

    [Console]::Error.WriteLine("Fetching Maven $version from $archive")
    $work = "$store\fetching.$([guid]::NewGuid().ToString('N'))"
    try {
        New-Item -ItemType Directory -Force -Path $work | Out-Null
    }
    catch {
        Stop-With "Maven $version cannot be kept, because $store cannot be written to."
    }
    try {
        try {
            [Net.ServicePointManager]::SecurityProtocol =
                [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
            (New-Object Net.WebClient).DownloadFile($address, "$work\maven.zip")
        }
        catch {
            Stop-With "Maven $version could not be fetched from $address ($($_.Exception.GetBaseException().Message))."
        }
        if ((Get-Sha512 "$work\maven.zip") -ne $sum) {
            Stop-With ("$address is not the Maven expected: " +
                'its SHA-512 sum differs from the one in .mvn\maven.properties.')
        }
        try {
            Add-Type -AssemblyName System.IO.Compression.FileSystem
            [IO.Compression.ZipFile]::ExtractToDirectory("$work\maven.zip", $work)
            # Appears complete or not at all; a build that fetched Maven at the same time may have been faster.
            if (-not (Test-Path -LiteralPath $place)) {
                Move-Item -LiteralPath "$work\apache-maven-$version" -Destination $place
            }
        }
        catch {
            Stop-With "Maven $version could not be unpacked in $store."
        }
    }
    finally {
        Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
    }
    return $maven
}

$jdk = Find-Jdk
if ($jdk) {
    $env:JAVA_HOME = $jdk
}
elseif (-not (Test-Path -LiteralPath "$env:USERPROFILE\.m2\toolchains.xml")) {
    Stop-With ("This project needs a JDK $needed or newer: " +
        "install one, say Eclipse Temurin $needed, or set JAVA_HOME to it.")
}

$maven = Find-Maven
if (-not $maven) {
    $maven = Get-PinnedMaven
}

if ($jdk) {
    Write-Output "JAVA_HOME=$jdk"
}
Write-Output "MVNW_MAVEN=$maven"
