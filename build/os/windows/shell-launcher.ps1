#Requires -RunAsAdministrator
# Windows PowerShell: [wmiclass] is not in PowerShell 7.
#Requires -PSEdition Desktop
<#
.SYNOPSIS
Makes Vitrine the shell of one account: no desktop, no taskbar, and started again whenever it ends.
.DESCRIPTION
Shell Launcher comes with Windows Enterprise, Education and IoT Enterprise. Use it or Assigned Access, not both.
Run in Windows PowerShell as administrator, then restart and log on as the account. Undo: the same with -Remove.
.EXAMPLE
.\shell-launcher.ps1 -Account vitrine
#>
param(
    [Parameter(Mandatory)] [string] $Account,
    [string] $Program = "$env:ProgramFiles\Vitrine\Vitrine.exe",
    [string] $Data = "$env:ProgramData\Vitrine",
    [switch] $Remove
)
$ErrorActionPreference = 'Stop'

# What Shell Launcher does when the shell ends.
$RestartShell = 0

$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$feature = Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart
if ($feature.RestartNeeded) { throw 'Shell Launcher is now installed: restart Windows, then run this again.' }
$shellLauncher = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'

if ($Remove) {
    $shellLauncher.RemoveCustomShell($sid) | Out-Null
    return
}
if (-not (Test-Path $Program)) { throw "$Program is not there: install Vitrine first." }

# The kiosk's account keeps its data there, and nowhere else.
New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /grant "*${sid}:(OI)(CI)M" | Out-Null

# Everyone else keeps the usual desktop.
$shellLauncher.SetDefaultShell('explorer.exe', $RestartShell) | Out-Null
# Whatever its exit code: the kiosk ends with a failure when it cannot mend itself.
$shellLauncher.SetCustomShell($sid, "`"$Program`" --data=`"$Data`"", $null, $null, $RestartShell) | Out-Null
$shellLauncher.SetEnabled($true) | Out-Null
