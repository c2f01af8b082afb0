# Builds the Windows installer on Windows, with the same build.spec and the same setup.nsi as under Wine:
#     powershell -ExecutionPolicy Bypass -File .ci\installers\windows\build_windows.ps1
# Needs Python 3.13 for x86-64 (py -3.13) and NSIS 3 (makensis in PATH or in its usual folder).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..\..")

function Run([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

$uvVersion = "0.13.9"
if (-not (Test-Path ".tools\uv\Scripts\uv.exe")) {
    Run "py" @("-3.13", "-m", "venv", ".tools\uv")
    Run ".tools\uv\Scripts\python.exe" @("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv==$uvVersion")
}
Run ".tools\uv\Scripts\uv.exe" @("sync", "--quiet", "--locked", "--no-dev", "--group", "build", "--python", "3.13")
$python = ".venv\Scripts\python.exe"
$version = & $python -c "import tomllib; print(tomllib.load(open('pyproject.toml', 'rb'))['project']['version'])"

if (Test-Path "build\windows") { Remove-Item -Recurse -Force "build\windows" }
Run $python @("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", "build\windows", "--workpath", "build\windows\work", "build.spec")

# The folder must be able to do the daily work before it is packed. A program without a console has to be waited for.
$selftest = Start-Process -Wait -PassThru "build\windows\workbench\workbench.exe" -ArgumentList "--selftest", "build\windows\selftest"
Get-Content -Encoding UTF8 "build\windows\selftest\selftest.txt"
if ($selftest.ExitCode -ne 0) { throw "the selftest ended with $($selftest.ExitCode)" }

$makensis = (Get-Command makensis -ErrorAction SilentlyContinue).Source
if (-not $makensis) { $makensis = Join-Path ${env:ProgramFiles(x86)} "NSIS\makensis.exe" }
New-Item -ItemType Directory -Force "dist" | Out-Null
$setup = Join-Path $PWD "dist\zhuanban-workbench-$version-setup.exe"
$source = Join-Path $PWD "build\windows\workbench"
Run $makensis @("/V2", "/INPUTCHARSET", "UTF8", "/DVERSION=$version", "/DSOURCE=$source", "/DOUTPUT=$setup", ".ci\installers\windows\setup.nsi")
$megabytes = [math]::Round((Get-Item $setup).Length / 1e6, 1)
Write-Output "Made $setup`: $megabytes MB"
if ($megabytes -gt 80) { throw "That is more than the 80 MB allowed." }
