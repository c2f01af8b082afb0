; The Windows installer of Zhuanban Workbench. What it needs is given on the command line:
;   makensis -DVERSION=1.2.3 -DSOURCE=FOLDER -DOUTPUT=FILE [-DDEBIAN] [-DQUICK] setup.nsi
; For one user without administrator's rights; /ALLUSERS for every user of the machine, which asks for them.
; Silent with /S, another folder with /D=C:\some folder (last, without quotes). It ends with
;   0 done, 1 given up by the user, 2 failed (folder not writable, disk full), 3 the program is running.
!ifdef DEBIAN
  Target amd64-unicode ; Debian's NSIS has it; that of Windows has the 32-bit starter only
!else
  Unicode true
!endif
ManifestDPIAware true
!ifdef QUICK
  SetCompressor zlib ; for a test: larger, and made in a tenth of the time
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
CRCCheck force
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh

!define KEY "ZhuanbanWorkbench"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define TYPE "ZhuanbanWorkbench.Ledger"

Name "$(product)"
OutFile "${OUTPUT}"
BrandingText "${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "专班工作台"
VIAddVersionKey /LANG=2052 "FileDescription" "专班工作台 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache-2.0"

Var everyone ; 1 with /ALLUSERS

!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\workbench.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString product ${LANG_SIMPCHINESE} "专班工作台"
LangString product ${LANG_ENGLISH} "Zhuanban Workbench"
LangString ledger ${LANG_SIMPCHINESE} "专班台账"
LangString ledger ${LANG_ENGLISH} "Zhuanban ledger"
LangString remove ${LANG_SIMPCHINESE} "卸载专班工作台"
LangString remove ${LANG_ENGLISH} "Remove Zhuanban Workbench"
LangString running ${LANG_SIMPCHINESE} "专班工作台正在运行。请保存并关闭后再继续。"
LangString running ${LANG_ENGLISH} "Zhuanban Workbench is running. Save, close it and continue."
LangString unwritable ${LANG_SIMPCHINESE} "无法写入此文件夹：$INSTDIR。请另选文件夹，或请管理员安装。"
LangString unwritable ${LANG_ENGLISH} "This folder cannot be written: $INSTDIR. Choose another one, or ask an administrator."
LangString foreign ${LANG_SIMPCHINESE} "此文件夹中已有其他文件：$INSTDIR。请选择一个空文件夹。"
LangString foreign ${LANG_ENGLISH} "This folder holds other files: $INSTDIR. Choose an empty one."
LangString full ${LANG_SIMPCHINESE} "磁盘空间不足或文件无法写入，安装没有完成。请清理磁盘后重新安装。"
LangString full ${LANG_ENGLISH} "The disk is full or a file could not be written; the installation is not complete. Free some space and install again."
LangString administrator ${LANG_SIMPCHINESE} "为所有用户安装需要管理员权限。"
LangString administrator ${LANG_ENGLISH} "Installing for every user needs administrator's rights."

; Tells a sentence, in a silent installation by the exit code alone, and ends.
!macro GiveUp TEXT CODE
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A running program holds its own file: Windows lets nobody write it.
!macro AskToClose UN
  Function ${UN}AskToClose
    again:
    IfFileExists "$INSTDIR\workbench.exe" 0 closed
    ClearErrors
    FileOpen $0 "$INSTDIR\workbench.exe" a
    IfErrors 0 free
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
    free:
    FileClose $0
    closed:
  FunctionEnd
!macroend
!insertmacro AskToClose ""
!insertmacro AskToClose "un."

!macro ForWhom
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${IfNot} ${Errors}
    StrCpy $everyone 1
  ${EndIf}
!macroend

Function .onInit
  ; Before anything else asks the folder: /D= has set it already.
  !insertmacro ForWhom
  SetRegView 64
  ${If} $everyone == 1
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      !insertmacro GiveUp "$(administrator)" 2
    ${EndIf}
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "Software\${KEY}" "Folder" ; an upgrade goes where the program is
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $everyone == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${KEY}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${KEY}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  ReadINIStr $everyone "$INSTDIR\setup.ini" "setup" "everyone"
  SetRegView 64
  ${If} $everyone == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Section
  ; A folder with something else in it is never taken over: the uninstaller would have to leave a mixture.
  ${IfNot} ${FileExists} "$INSTDIR\setup.ini"
    ${If} ${FileExists} "$INSTDIR\*.*"
      FindFirst $0 $1 "$INSTDIR\*.*"
      ${DoWhile} $1 != ""
        ${If} $1 != "."
        ${AndIf} $1 != ".."
          FindClose $0
          !insertmacro GiveUp "$(foreign)" 2
        ${EndIf}
        FindNext $0 $1
      ${Loop}
      FindClose $0
    ${EndIf}
  ${EndIf}
  Call AskToClose
  ClearErrors
  CreateDirectory "$INSTDIR"
  ; Asked before the version that is there is touched.
  SectionGetSize 0 $1
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r2, p 0, p 0) i .r0'
  ${If} $0 <> 0
    System::Int64Op $2 / 1024
    Pop $2
    System::Int64Op $2 < $1
    Pop $0
    ${If} $0 == 1
      RMDir "$INSTDIR"
      !insertmacro GiveUp "$(full)" 2
    ${EndIf}
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\setup.ini" a
  ${If} ${Errors}
    !insertmacro GiveUp "$(unwritable)" 2
  ${EndIf}
  FileClose $0
  WriteINIStr "$INSTDIR\setup.ini" "setup" "version" "${VERSION}"
  WriteINIStr "$INSTDIR\setup.ini" "setup" "everyone" "$everyone"

  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; nothing of the version before may be loaded by this one
  ClearErrors
  SetOverwrite on
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro GiveUp "$(full)" 2
  ${EndIf}

  CreateShortCut "$SMPROGRAMS\$(product).lnk" "$INSTDIR\workbench.exe"
  CreateShortCut "$DESKTOP\$(product).lnk" "$INSTDIR\workbench.exe"
  WriteINIStr "$INSTDIR\setup.ini" "setup" "name" "$(product)"

  WriteRegStr SHCTX "Software\Classes\.ledger" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "$(ledger)"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\workbench.exe,0"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\workbench.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "Software\${KEY}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "$(product)"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\workbench.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  Call un.AskToClose
  ReadINIStr $1 "$INSTDIR\setup.ini" "setup" "name"
  ; By name, and the folder only when empty: whatever a user has put here stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\workbench.exe"
  Delete "$INSTDIR\setup.ini"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\$1.lnk"
  Delete "$DESKTOP\$1.lnk"
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  ReadRegStr $0 SHCTX "Software\Classes\.ledger" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey SHCTX "Software\Classes\.ledger"
  ${EndIf}
  DeleteRegKey SHCTX "Software\${KEY}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
