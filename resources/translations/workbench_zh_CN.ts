<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this program</source>
        <translation>关于本软件</translation>
    </message>
    <message>
        <source>Zhuanban Workbench</source>
        <translation>专班工作台</translation>
    </message>
    <message>
        <source>One ledger, one month&apos;s view and official documents for the secretary of a district task force.</source>
        <translation>供区级专班秘书使用：一本台账，一月一览，公文成稿。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Settings: {settings}
Log: {log}</source>
        <translation>设置：{settings}
日志：{log}</translation>
    </message>
    <message>
        <source>Licensed under Apache-2.0. Qt and PySide6 are used under the LGPL-3. The licences of all parts are listed here.</source>
        <translation>本程序按 Apache-2.0 许可。Qt 与 PySide6 按 LGPL-3 使用。各组成部分的许可证列于下方。</translation>
    </message>
    <message>
        <source>Licence of:</source>
        <translation>许可证：</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>AddedRowDialog</name>
    <message>
        <source>An item of a row that was added</source>
        <translation>新增行立为事项</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>工作标准(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>完成时限(&amp;D)</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>完成状态(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Percent</source>
        <translation>进度(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;one this month</source>
        <translation>本月进展(&amp;O)</translation>
    </message>
    <message>
        <source>Di&amp;fficulties</source>
        <translation>存在问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next steps</source>
        <translation>下步打算(&amp;N)</translation>
    </message>
    <message>
        <source>Choose the list that the item belongs to.</source>
        <translation>请选择该事项所属类别。</translation>
    </message>
    <message>
        <source>Understood as: due on {day}</source>
        <translation>识别为：{day}前完成</translation>
    </message>
    <message>
        <source>Understood as: {cycle}</source>
        <translation>识别为：{cycle}</translation>
    </message>
    <message>
        <source>▲ Doubtful: please look at the words again.</source>
        <translation>▲ 存疑，请核对时限表述。</translation>
    </message>
    <message>
        <source>This row &amp;is</source>
        <translation>此行为(&amp;I)</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>新事项</translation>
    </message>
    <message>
        <source>{unit} added this row. Accepted, it becomes an item that this unit leads, or is taken for one that there is.</source>
        <translation>此行为{unit}新增。采用后立为由该单位牵头的事项，编号由台账给出；也可认作已有的某一事项。</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>Back up &amp;now</source>
        <translation>立即备份(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Restore this backup</source>
        <translation>恢复此备份(&amp;R)</translation>
    </message>
    <message>
        <source>I have &amp;looked: drop old backups again</source>
        <translation>已核对，可以清理旧备份(&amp;L)</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>What a restore would change</source>
        <translation>恢复后会有的变化</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What the ledger holds</source>
        <translation>台账内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>共 {count} 份备份</translation>
    </message>
    <message>
        <source>There is no backup of this ledger yet.</source>
        <translation>本台账还没有备份。</translation>
    </message>
    <message>
        <source>This backup holds the ledger as it stands now.</source>
        <translation>此备份与台账现状一致。</translation>
    </message>
    <message>
        <source>Made when the ledger is closed, every half hour in which something was done, and before an import or a change of many items. They lie in {folder}; copy that folder to another disk from time to time.</source>
        <translation>关闭台账时、有改动的每半小时以及导入或批量修改之前自动备份。备份存放在 {folder}，请不时将该文件夹复制到其他磁盘。</translation>
    </message>
    <message>
        <source>A restore takes the ledger back to {when}. Acts done since that would not be in it: {count}. The ledger as it stands now is kept as a backup first.</source>
        <translation>恢复后台账回到 {when} 的状态，此后的 {count} 次操作将不在其中。恢复前会先把现状另存为一份备份。</translation>
    </message>
    <message>
        <source>A restore takes the ledger to {when}. Nothing has been done since then, so no act would be lost. The ledger as it stands now is kept as a backup first.</source>
        <translation>恢复后台账为 {when} 的状态，此后没有新的操作，恢复不会丢失任何操作。恢复前会先把现状另存为一份备份。</translation>
    </message>
    <message>
        <source>The ledger cannot be read as it stands now. A restore takes it back to {when} and keeps the file of now beside it.</source>
        <translation>台账现状无法读取。恢复后台账回到 {when} 的状态，现有文件会另存在旁边。</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>&amp;Import years from a file…</source>
        <translation>从文件导入年份(&amp;I)…</translation>
    </message>
    <message>
        <source>Years known</source>
        <translation>已有年份</translation>
    </message>
    <message>
        <source>Years of the calendar</source>
        <translation>日历年份</translation>
    </message>
    <message>
        <source>Days of the year that differ from Monday to Friday</source>
        <translation>与周一至周五不同的日子</translation>
    </message>
    <message>
        <source>A file is a text of comma or tab separated columns: the first line 日期,类型,名称, then a day a line, such as 2027-01-01,休,元旦 or 2027-02-07,班,春节. The holidays of a year are announced late in the year before.</source>
        <translation>文件为逗号或制表符分隔的文本：首行“日期,类型,名称”，以下每行一天，如“2027-01-01,休,元旦”“2027-02-07,班,春节”。下一年的放假安排一般在上年年底公布。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Weekdays off</source>
        <translation>放假的工作日</translation>
    </message>
    <message>
        <source>Weekend days worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No year is missing.</source>
        <translation>需要的年份都已有。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>随软件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{year}: days that differ from Monday to Friday</source>
        <translation>{year}年放假和调休</translation>
    </message>
    <message>
        <source>Import years of the calendar</source>
        <translation>导入工作日历</translation>
    </message>
    <message>
        <source>Texts (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>文本文件 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Drawing the chart…</source>
        <translation>正在绘制图表…</translation>
    </message>
    <message>
        <source>The chart could not be drawn. {why}</source>
        <translation>图表未能绘制。{why}</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Lights by list</source>
        <translation>各类事项亮灯情况</translation>
    </message>
    <message>
        <source>Lights of the lists by unit</source>
        <translation>各单位清单事项亮灯情况</translation>
    </message>
</context>
<context>
    <name>ChecklistsPage</name>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>New item (Ctrl+N)</source>
        <translation>新增事项（Ctrl+N）</translation>
    </message>
    <message>
        <source>Edit the item (F4)</source>
        <translation>修改事项（F4）</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>Confirm the selected proposals as the task force&apos;s own</source>
        <translation>将所选示例事项确认为本专班事项</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected items; Ctrl+Z takes it back (Delete)</source>
        <translation>删除所选事项，可按Ctrl+Z撤销（Delete）</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>详情(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the panel of the item (F6)</source>
        <translation>显示或隐藏事项详情（F6）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Leads &amp;only</source>
        <translation>仅看牵头(&amp;O)</translation>
    </message>
    <message>
        <source>Without the items that the unit only supports</source>
        <translation>不显示该单位仅作配合的事项</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Filter and sort again (F5)</source>
        <translation>重新筛选和排序（F5）</translation>
    </message>
    <message>
        <source>Rows stay where they are while you enter progress</source>
        <translation>录入进展期间，各行位置保持不变</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>All three lists</source>
        <translation>三张清单</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>修改(&amp;I)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>配合</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>列中内容</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>What column {column} is</source>
        <translation>{column}这一列是什么</translation>
    </message>
    <message>
        <source>–</source>
        <translation>——</translation>
    </message>
    <message>
        <source>{name} (only shown)</source>
        <translation>{name}（不导入）</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Percent</source>
        <translation>进度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>本月进展(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt steps</source>
        <translation>下步打算(&amp;X)</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月进展</translation>
    </message>
    <message>
        <source>Take last month&apos;s text as the beginning of this month&apos;s</source>
        <translation>以上月文字为底稿填写本月进展</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Past months</source>
        <translation>历月</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Not saved yet, the text is kept here. {why}</source>
        <translation>尚未保存，文字保留在此。{why}</translation>
    </message>
    <message>
        <source>No item chosen</source>
        <translation>未选择事项</translation>
    </message>
    <message>
        <source>Choose an item in the table to see and enter its progress.</source>
        <translation>请在左侧表格中选择事项，查看和录入进展。</translation>
    </message>
    <message>
        <source>No report for {month} yet.</source>
        <translation>{month}尚未报送。</translation>
    </message>
    <message>
        <source>Entered {when} by {who}</source>
        <translation>{who}于{when}录入</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>No report for this month.</source>
        <translation>本月未报送。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>Nothing was changed since the ledger was made.</source>
        <translation>建账以来没有变更。</translation>
    </message>
    <message>
        <source>Reason for suspendin&amp;g</source>
        <translation>暂缓原因(&amp;G)</translation>
    </message>
    <message>
        <source>Difficul&amp;ties</source>
        <translation>存在问题(&amp;T)</translation>
    </message>
    <message>
        <source>Cop&amp;y to this month</source>
        <translation>复制到本月(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Document</source>
        <translation>文稿种类</translation>
    </message>
    <message>
        <source>Monthly &amp;briefing</source>
        <translation>工作简报(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Checklists by unit</source>
        <translation>工作清单（按单位）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Roll-up tables</source>
        <translation>汇总表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Save this document as a PDF file (Ctrl+S)</source>
        <translation>把这份文稿存为 PDF 文件（Ctrl+S）</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print this document (Ctrl+P)</source>
        <translation>打印这份文稿（Ctrl+P）</translation>
    </message>
    <message>
        <source>Write one checklist file a unit, and one file with all of them, into a folder</source>
        <translation>在文件夹里为每个单位各写一份清单，另加一份合订本</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>适合宽度（Ctrl+0）</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>文稿预览</translation>
    </message>
    <message>
        <source>All member units, bound</source>
        <translation>全部成员单位（合订本）</translation>
    </message>
    <message>
        <source>Composing…</source>
        <translation>正在编排…</translation>
    </message>
    <message>
        <source>The document is being composed…</source>
        <translation>正在编排文稿…</translation>
    </message>
    <message>
        <source>No. {number} of {year}, given</source>
        <translation>{year} 年第 {number} 期（已定）</translation>
    </message>
    <message>
        <source>No. {number} of {year}; it is given for good when the briefing is saved or printed</source>
        <translation>{year} 年第 {number} 期，保存或打印时正式定号</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已存：{file}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Folder for the checklists</source>
        <translation>清单存放的文件夹</translation>
    </message>
    <message>
        <source>Writing the checklists…</source>
        <translation>正在生成各单位清单…</translation>
    </message>
    <message>
        <source>{count} files written</source>
        <translation>已生成 {count} 个文件</translation>
    </message>
    <message>
        <source>Stopped: {count} of {total} files written</source>
        <translation>已停止：生成了 {count}/{total} 个文件</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>打印已停止</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Re&amp;minder list</source>
        <translation>催报单(&amp;M)</translation>
    </message>
    <message>
        <source>The units whose forms have not come back, to telephone along</source>
        <translation>尚未交回填报表的单位，供电话催报</translation>
    </message>
    <message>
        <source>&amp;A file for each unit…</source>
        <translation>每个单位一份(&amp;A)…</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>故障详情</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>显示详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Unreported</source>
        <translation>未报送(&amp;U)</translation>
    </message>
    <message>
        <source>Only items that still owe a report for the month</source>
        <translation>仅显示本月尚未报送的事项</translation>
    </message>
    <message>
        <source>Only proposals that wait to be confirmed</source>
        <translation>仅显示待确认的示例事项</translation>
    </message>
    <message>
        <source>Only items of some statuses</source>
        <translation>仅显示所选状态的事项</translation>
    </message>
    <message>
        <source>Find: words, pinyin or initials</source>
        <translation>查找：汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Chinese, pinyin or initials; several words must all be found (Ctrl+F)</source>
        <translation>可输入汉字、拼音或首字母；输入多个词时须全部符合（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find items</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>&amp;Unreported {count}</source>
        <translation>未报送 {count}(&amp;U)</translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation>示例(&amp;M)</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>状态(&amp;A)</translation>
    </message>
    <message>
        <source>Exa&amp;mples {count}</source>
        <translation>示例 {count}(&amp;M)</translation>
    </message>
    <message>
        <source>St&amp;atus ({count})</source>
        <translation>状态（{count}）(&amp;A)</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Zhuanban Workbench</source>
        <translation>专班工作台</translation>
    </message>
    <message>
        <source>One ledger for the lists, problems and projects of the task force; each month a view of where they stand, and the documents that go with it.</source>
        <translation>一本台账管住清单、问题和项目，每月一看就知道进展，简报、清单、汇总表一键成文。</translation>
    </message>
    <message>
        <source>Start with the starter content</source>
        <translation>用初始内容建台账</translation>
    </message>
    <message>
        <source>The lists of duties, services and supervision, the problems and projects named in the source document, and proposals marked as examples that you confirm or change.</source>
        <translation>已录入职责、服务、监督三张清单和突出问题、突破项目；标“原文”的出自方案原文，标“示例”的供参考，由专班确认或修改。</translation>
    </message>
    <message>
        <source>&amp;Start a ledger…</source>
        <translation>新建台账(&amp;S)…</translation>
    </message>
    <message>
        <source>Start with an empty ledger</source>
        <translation>建一本空白台账</translation>
    </message>
    <message>
        <source>Nothing in it: you add the units first, then the items.</source>
        <translation>没有任何内容，先添加单位，再添加事项。</translation>
    </message>
    <message>
        <source>Look around in a demonstration ledger</source>
        <translation>先看演示台账</translation>
    </message>
    <message>
        <source>The starter content with a year of sample progress, marked as sample wherever it shows. Nothing in it is real.</source>
        <translation>在初始内容上加了一年的示例进展，处处标明“示例”，均非实际情况。</translation>
    </message>
    <message>
        <source>Try the &amp;demonstration…</source>
        <translation>打开演示(&amp;D)…</translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation>打开已有台账</translation>
    </message>
    <message>
        <source>A .ledger file on this computer.</source>
        <translation>本机上的 .ledger 文件。</translation>
    </message>
    <message>
        <source>&amp;Open a ledger…</source>
        <translation>打开台账(&amp;O)…</translation>
    </message>
    <message>
        <source>This program must not hold or process state secrets, work secrets, or personal data of workers and party members.</source>
        <translation>本软件不得存储、处理国家秘密、工作秘密以及从业人员和党员的个人信息。</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. The program never goes online.</source>
        <translation>所有内容都在本机的一个文件里，软件不联网。</translation>
    </message>
    <message>
        <source>Start e&amp;mpty…</source>
        <translation>新建空白(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Parts of the forms page</source>
        <translation>收发页的各部分</translation>
    </message>
    <message>
        <source>Forms &amp;out</source>
        <translation>发放(&amp;O)</translation>
    </message>
    <message>
        <source>Forms &amp;back</source>
        <translation>收回(&amp;B)</translation>
    </message>
    <message>
        <source>Lists &amp;in</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Acts, the newest first</source>
        <translation>操作记录，最近的在前</translation>
    </message>
    <message>
        <source>What the act changed</source>
        <translation>这次操作改了什么</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>恢复(&amp;R)：{act}</translation>
    </message>
    <message>
        <source>{count} acts</source>
        <translation>共 {count} 次操作</translation>
    </message>
    <message>
        <source>Nothing has been done in this ledger yet.</source>
        <translation>这本台账还没有操作记录。</translation>
    </message>
    <message>
        <source>{act}, {when}</source>
        <translation>{act}&#x3000;{when}</translation>
    </message>
    <message>
        <source>U&amp;ndo: {act}</source>
        <translation>撤销(&amp;N)：{act}</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ImportAsked</name>
    <message>
        <source>Which column is what: as you said</source>
        <translation>各列是什么：按您指明的</translation>
    </message>
    <message>
        <source>Which column is what: as last time</source>
        <translation>各列是什么：沿用上次的</translation>
    </message>
    <message>
        <source>Which column is what: as proposed</source>
        <translation>各列是什么：程序识别的</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>各列是什么</translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>Sheet with the list</source>
        <translation>清单所在的工作表</translation>
    </message>
    <message>
        <source>&amp;Kind of items</source>
        <translation>事项类别(&amp;K)</translation>
    </message>
    <message>
        <source>What the list is of</source>
        <translation>清单的事项类别</translation>
    </message>
    <message>
        <source>Row in which the heading begins</source>
        <translation>表头从第几行开始</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>Propose ane&amp;w</source>
        <translation>重新识别(&amp;W)</translation>
    </message>
    <message>
        <source>Choose a spreadsheet with a list of the task force&apos;s own, or drop it here: a task list, a breakdown of duties, a list of problems, in whatever shape. The program shows how it understands the list; nothing is written before you take it over.</source>
        <translation>请选择专班自己的清单，或把文件拖到这里：任务表、责任分解表、问题清单，不论版式。程序先显示它怎样理解清单，在您登记之前不写入台账。</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>各列是什么</translation>
    </message>
    <message>
        <source>The columns of the list, and what each is</source>
        <translation>清单的各列，以及每列是什么</translation>
    </message>
    <message>
        <source>Rows as understood</source>
        <translation>理解的各行</translation>
    </message>
    <message>
        <source>The rows as they are understood, what becomes of each, and what is decided</source>
        <translation>理解的各行、处理结果和决定</translation>
    </message>
    <message>
        <source>The chosen row: as it stands in the list, as understood, as it is now</source>
        <translation>选中的行：清单原文、理解为、台账现状</translation>
    </message>
    <message>
        <source>Accept all that is &amp;plain</source>
        <translation>采用全部无争议项(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>不采用(&amp;R)</translation>
    </message>
    <message>
        <source>Which &amp;unit…</source>
        <translation>指明单位(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>登记采用内容(&amp;T)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Due, in words</source>
        <translation>完成时限原文</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>理解为</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>清单中</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>台账现状</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>✓ Taken over: {items} items. One undo takes all of it back.</source>
        <translation>✓ 已登记{items}项，撤销一次即可全部恢复。</translation>
    </message>
    <message>
        <source>✓ What the columns are is remembered for lists with these headings.</source>
        <translation>✓ 已记住这种表头的清单各列是什么。</translation>
    </message>
    <message>
        <source>Stopped: nothing was read.</source>
        <translation>已取消：没有读取任何内容。</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 采用</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ 不采用</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>待指明单位</translation>
    </message>
    <message>
        <source>to decide: {undecided}; accepted: {taken}</source>
        <translation>待决定{undecided}行，已采用{taken}行</translation>
    </message>
    <message>
        <source>– leave the row out –</source>
        <translation>—— 这一行不导入 ——</translation>
    </message>
    <message>
        <source>Which unit?</source>
        <translation>指明单位</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a unit of this ledger. Which unit does the list mean?
It is remembered for lists to come.</source>
        <translation>本台账没有名为“{name}”的单位。清单指的是哪个单位？
登记后会记住，以后的清单按此对应。</translation>
    </message>
    <message>
        <source>List to take in</source>
        <translation>要导入的清单</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.xlsb *.ods *.csv);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.xls *.xlsb *.ods *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Leave aside what was corrected, and what is remembered of such lists</source>
        <translation>不用已作的更正和记住的对应关系，重新识别</translation>
    </message>
    <message>
        <source>P: accept all that is new or different and not in doubt</source>
        <translation>P：采用全部新增和有变化、没有疑问的行</translation>
    </message>
    <message>
        <source>A or Enter</source>
        <translation>A 或回车</translation>
    </message>
    <message>
        <source>R or Delete</source>
        <translation>R 或删除键</translation>
    </message>
    <message>
        <source>U: say which unit a name in the row means</source>
        <translation>U：指明这一行中的名称是哪个单位</translation>
    </message>
    <message>
        <source>Ctrl+Enter: one act, which one undo takes back</source>
        <translation>Ctrl+回车：一次登记，撤销一次即可恢复</translation>
    </message>
    <message>
        <source>{file} is read. Look whether the columns are right, then decide on the rows.</source>
        <translation>已读取{file}。请先看各列是否正确，再逐行决定。</translation>
    </message>
    <message>
        <source>{file} is read, but no heading in it is known: say what its columns are.</source>
        <translation>已读取{file}，但没有认出表头：请指明各列是什么。</translation>
    </message>
    <message>
        <source>⚠ Say in which row the heading stands, and which column is the item.</source>
        <translation>⚠ 请指明表头在第几行，以及哪一列是事项。</translation>
    </message>
    <message>
        <source>passed over {count}</source>
        <translation>略过 {count}</translation>
    </message>
    <message>
        <source>Rows as understood: {counts}</source>
        <translation>理解的各行：{counts}</translation>
    </message>
    <message>
        <source>Row {row} is passed over: {why}</source>
        <translation>第{row}行略过：{why}</translation>
    </message>
    <message>
        <source>Row {row}: {verdict}</source>
        <translation>第{row}行：{verdict}</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>⚠ Row {row}: {names} – no unit of this ledger, or not one alone. Say which unit is meant (U), or leave the row out.</source>
        <translation>⚠ 第{row}行：“{names}”不是本台账的单位，或者不能唯一确定；请按 U 指明是哪个单位，或者不导入这一行。</translation>
    </message>
    <message>
        <source> And {count} places more.</source>
        <translation>另有{count}处。</translation>
    </message>
    <message>
        <source>Headin&amp;g in row</source>
        <translation>表头在第几行(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lead unit</source>
        <translation>牵头单位(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>完成时限(&amp;D)</translation>
    </message>
    <message>
        <source>For example 当年6月底, 每季度, 长期</source>
        <translation>例如：当年6月底、每季度、长期</translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation>依据(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>In force &amp;from</source>
        <translation>起始月份(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>截至(&amp;U)</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>截止月份</translation>
    </message>
    <message>
        <source>Find: words, pinyin or initials</source>
        <translation>查找：汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Find units</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Supporting units</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Edit the item</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>Chosen: {units}</source>
        <translation>已选：{units}</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>未选配合单位</translation>
    </message>
    <message>
        <source>Understood as: due on {day}</source>
        <translation>识别为：{day}前完成</translation>
    </message>
    <message>
        <source>Understood as: {cycle}</source>
        <translation>识别为：{cycle}</translation>
    </message>
    <message>
        <source>▲ Doubtful: please look at the words again.</source>
        <translation>▲ 存疑，请核对时限表述。</translation>
    </message>
    <message>
        <source>St&amp;andard</source>
        <translation>工作标准(&amp;A)</translation>
    </message>
    <message>
        <source>Su&amp;pporting units</source>
        <translation>配合单位(&amp;P)</translation>
    </message>
</context>
<context>
    <name>LightStrip</name>
    <message>
        <source>Lights by month</source>
        <translation>历月亮灯</translation>
    </message>
</context>
<context>
    <name>LineColumns</name>
    <message>
        <source>{due} (doubtful)</source>
        <translation>{due}（存疑）</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>到期日：{day}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>No report was entered for this month.</source>
        <translation>本月尚未报送。</translation>
    </message>
    <message>
        <source>Entered on {day} by {who}</source>
        <translation>{who}于{day}录入</translation>
    </message>
    <message>
        <source>From an earlier month; no report yet for this one.</source>
        <translation>沿用以前月份的状态，本月尚未报送。</translation>
    </message>
    <message>
        <source>Named by the task force&apos;s source document.</source>
        <translation>原文列明的事项。</translation>
    </message>
    <message>
        <source>A proposal, until it is confirmed.</source>
        <translation>示例事项，待专班确认。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Close-out</source>
        <translation>销号情况</translation>
    </message>
    <message>
        <source>Month {month}: {light}</source>
        <translation>{month}月：{light}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>LinesPage</name>
    <message>
        <source>There are no items yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有事项。按Ctrl+N新增第一项。</translation>
    </message>
    <message>
        <source>{shown} of {all} items · {reported} reported</source>
        <translation>显示{shown}项，共{all}项 · 已报送{reported}项</translation>
    </message>
    <message>
        <source>No item passes the filter. Press Esc in the search box, or release the buttons above.</source>
        <translation>没有符合条件的事项。请在查找框中按Esc，或取消上方的筛选按钮。</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Why is it suspended? The reason is kept with the report.</source>
        <translation>请填写暂缓原因，原因随本月进展一并保存。</translation>
    </message>
    <message>
        <source>Choose a cell of status, percent or text to paste from.</source>
        <translation>请先选中状态、进度或文字单元格，再粘贴。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the clipboard holds {rows} rows and {columns} columns, from this cell on there are {room_rows} and {room_columns}.</source>
        <translation>未粘贴：剪贴板有{rows}行{columns}列，从此单元格起只有{room_rows}行{room_columns}列可填。</translation>
    </message>
    <message>
        <source>Nothing was pasted: row {row}, “{text}” is no status. Accepted are: {names}.</source>
        <translation>未粘贴：第{row}行“{text}”不是状态。可填：{names}。</translation>
    </message>
    <message>
        <source>Nothing was pasted: row {row}, “{text}” is no whole percentage from 0 to 100.</source>
        <translation>未粘贴：第{row}行“{text}”不是0至100的整数百分比。</translation>
    </message>
    <message>
        <source>{item} was added to its own list.</source>
        <translation>{item}已加入所属清单。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>&amp;New item…</source>
        <translation>新增事项(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit item…</source>
        <translation>修改事项(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Confirm proposals</source>
        <translation>确认示例事项(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete items</source>
        <translation>删除事项(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter and sort again</source>
        <translation>重新筛选和排序(&amp;F)</translation>
    </message>
    <message>
        <source>Show the pane&amp;l</source>
        <translation>显示详情(&amp;L)</translation>
    </message>
    <message>
        <source>Cop&amp;y rows</source>
        <translation>复制行(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy ce&amp;ll</source>
        <translation>复制单元格(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>No longer pass the filter: {count}. Filter again (F5)</source>
        <translation>{count}项已不符合筛选条件，重新筛选（F5）</translation>
    </message>
    <message>
        <source>Set to {status}: {count}</source>
        <translation>{count}项已设为“{status}”</translation>
    </message>
    <message>
        <source>Entered from the clipboard: {count}</source>
        <translation>已从剪贴板录入{count}项</translation>
    </message>
    <message>
        <source>Proposals confirmed: {count}</source>
        <translation>已确认示例事项{count}项</translation>
    </message>
    <message>
        <source>Deleted ({count}): {names}. Ctrl+Z brings them back.</source>
        <translation>已删除{count}项：{names}。按Ctrl+Z可恢复。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhuanban Workbench</source>
        <translation>专班工作台</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Name of the ledger</source>
        <translation>台账名称</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>This month shows progress that is made up, to try the program with.</source>
        <translation>本月显示的进展是供试用的示例数据，并非实际情况。</translation>
    </message>
    <message>
        <source>Previous month (Ctrl+PgUp)</source>
        <translation>上一月（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Month shown</source>
        <translation>显示的月份</translation>
    </message>
    <message>
        <source>The month that all pages show</source>
        <translation>各页面都显示这个月的情况</translation>
    </message>
    <message>
        <source>Next month (Ctrl+PgDown)</source>
        <translation>下一月（Ctrl+PgDown）</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Search all items</source>
        <translation>搜索所有事项</translation>
    </message>
    <message>
        <source>Search: Chinese, pinyin or initials</source>
        <translation>搜索：中文、拼音或首字母</translation>
    </message>
    <message>
        <source>Search titles, units and this month&apos;s progress (Ctrl+F)</source>
        <translation>搜索事项名称、单位和本月进展（Ctrl+F）</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Lan&amp;guage 语言</source>
        <translation>语言 Lan&amp;guage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New ledger…</source>
        <translation>新建台账(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open ledger…</source>
        <translation>打开台账(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;lose ledger</source>
        <translation>关闭台账(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous month</source>
        <translation>上一月(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next month</source>
        <translation>下一月(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Current month</source>
        <translation>回到当月(&amp;D)</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>User&apos;s &amp;guide</source>
        <translation>使用说明(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>关于本软件(&amp;A)</translation>
    </message>
    <message>
        <source>Import a calendar…</source>
        <translation>导入工作日历…</translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation>{name}（只读）</translation>
    </message>
    <message>
        <source>{name} – Zhuanban Workbench</source>
        <translation>{name} - 专班工作台</translation>
    </message>
    <message>
        <source>Taken back: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已恢复：{act}</translation>
    </message>
    <message>
        <source>Saved: {act}. Ctrl+Z takes it back.</source>
        <translation>已保存：{act}&#x3000;可按 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Saved: {act}</source>
        <translation>已保存：{act}</translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation>撤销(&amp;U)：{act}</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>恢复(&amp;R)：{act}</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>The program was not closed properly the last time. The whole ledger has been checked: nothing is wrong, and every act that was saved is there.</source>
        <translation>上次没有正常退出。已对整个台账作了检查：没有发现问题，已保存的操作都在。</translation>
    </message>
    <message>
        <source>Task force ledger</source>
        <translation>专班台账</translation>
    </message>
    <message>
        <source>Demonstration ledger</source>
        <translation>演示台账</translation>
    </message>
    <message>
        <source>Where should the ledger be kept?</source>
        <translation>台账保存在哪里？</translation>
    </message>
    <message>
        <source>Ledgers (*.ledger)</source>
        <translation>台账 (*.ledger)</translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Ledgers (*.ledger);;All files (*)</source>
        <translation>台账 (*.ledger);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>突出问题</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>突破项目</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+C</source>
        <translation>复制(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>The ledger stands as in the backup of {when}. How it stood before is kept as a backup.</source>
        <translation>台账已恢复到 {when} 的备份。恢复前的状态已另存为一份备份。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回恢复</translation>
    </message>
    <message>
        <source>The ledger has lost more than a fifth of what it held since the backup before. No older backup is dropped until you have looked.</source>
        <translation>与上一份备份相比，台账内容减少了五分之一以上。在您核对之前，不会清理任何旧备份。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>A copy of the ledger is in {path}.</source>
        <translation>台账副本已存为 {path}。</translation>
    </message>
    <message>
        <source>{name}, copy of {day}{ending}</source>
        <translation>{name}（{day} 副本）{ending}</translation>
    </message>
    <message>
        <source>Save a copy of the ledger</source>
        <translation>另存台账副本</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>收发</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>导出为 Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>The lists of {month} are in {path}.</source>
        <translation>{month}的清单和汇总已存入 {path}。</translation>
    </message>
    <message>
        <source>{name}, lists of {month}.xlsx</source>
        <translation>{name} {month}清单.xlsx</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出为 Excel</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>No backup could be made of the ledger; the ledger itself is saved. {why}</source>
        <translation>未能备份台账；台账本身已经保存。{why}</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>导入清单(&amp;I)…</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>配色(&amp;T)</translation>
    </message>
</context>
<context>
    <name>MaintenancePage</name>
    <message>
        <source>Parts of the maintenance page</source>
        <translation>维护页的各部分</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Working-day &amp;calendar</source>
        <translation>工作日历(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>操作记录(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge a unit into another</source>
        <translation>单位并入</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>并入(&amp;I)</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从何时起(&amp;F)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>From the month chosen, the other unit leads and supports what {unit} did. Earlier months stay as they were. This can be taken back with Ctrl+Z.</source>
        <translation>从所选月份起，“{unit}”牵头和配合的事项由并入的单位承接，以前各月不变。可按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy this message with its details</source>
        <translation>复制这条提示和详情</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭提示（Esc）</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>{offer} (&amp;J)</source>
        <translation>{offer}(&amp;J)</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>New item (Ctrl+N)</source>
        <translation>新增事项（Ctrl+N）</translation>
    </message>
    <message>
        <source>Edit the item (F4)</source>
        <translation>修改事项（F4）</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>Confirm the selected proposals as the task force&apos;s own</source>
        <translation>将所选示例事项确认为本专班事项</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected items; Ctrl+Z takes it back (Delete)</source>
        <translation>删除所选事项，可按Ctrl+Z撤销（Delete）</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>详情(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the panel of the item (F6)</source>
        <translation>显示或隐藏事项详情（F6）</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Close-out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>已办步骤</translation>
    </message>
    <message>
        <source>Filter and sort again (F5)</source>
        <translation>重新筛选和排序（F5）</translation>
    </message>
    <message>
        <source>Rows stay where they are while you enter progress</source>
        <translation>录入进展期间，各行位置保持不变</translation>
    </message>
    <message>
        <source>Lights of the year</source>
        <translation>全年亮灯</translation>
    </message>
    <message>
        <source>There are no problems yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有突出问题。按Ctrl+N新增第一项。</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>修改(&amp;I)</translation>
    </message>
    <message>
        <source>Rec&amp;ord next step…</source>
        <translation>办理下一步(&amp;O)…</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>退回续办(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Reopen…</source>
        <translation>重新开启(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>New item (Ctrl+N)</source>
        <translation>新增事项（Ctrl+N）</translation>
    </message>
    <message>
        <source>Edit the item (F4)</source>
        <translation>修改事项（F4）</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>Confirm the selected proposals as the task force&apos;s own</source>
        <translation>将所选示例事项确认为本专班事项</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the selected items; Ctrl+Z takes it back (Delete)</source>
        <translation>删除所选事项，可按Ctrl+Z撤销（Delete）</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>详情(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the panel of the item (F6)</source>
        <translation>显示或隐藏事项详情（F6）</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Filter and sort again (F5)</source>
        <translation>重新筛选和排序（F5）</translation>
    </message>
    <message>
        <source>Rows stay where they are while you enter progress</source>
        <translation>录入进展期间，各行位置保持不变</translation>
    </message>
    <message>
        <source>Lights of the year</source>
        <translation>全年亮灯</translation>
    </message>
    <message>
        <source>There are no projects yet. Press Ctrl+N to add the first one.</source>
        <translation>还没有突破项目。按Ctrl+N新增第一项。</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>修改(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>文件处理结果</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename a unit</source>
        <translation>单位更名</translation>
    </message>
    <message>
        <source>&amp;New name</source>
        <translation>新名称(&amp;N)</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>S&amp;hort name</source>
        <translation>简称(&amp;H)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从何时起(&amp;F)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>{unit} bears the new name from the month chosen. Earlier months keep the old one.</source>
        <translation>“{unit}”从所选月份起用新名称，以前各月仍用原名。</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Retire a unit</source>
        <translation>停用单位</translation>
    </message>
    <message>
        <source>Gone &amp;from</source>
        <translation>从何时起(&amp;F)</translation>
    </message>
    <message>
        <source>Gone from</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>{unit} is gone from the month chosen; earlier months keep it. A unit that still leads items is merged into another instead. This can be taken back with Ctrl+Z.</source>
        <translation>“{unit}”从所选月份起不再列入，以前各月不变。还有牵头事项的单位请用“并入”。可按 Ctrl+Z 撤销。</translation>
    </message>
</context>
<context>
    <name>ReturnTab</name>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the files that came back, or drop them on the window: files, folders or zips.</source>
        <translation>选择收回的填报表，或将文件、文件夹、压缩包拖到窗口中。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Files that came back</source>
        <translation>收回的文件</translation>
    </message>
    <message>
        <source>Files that came back and what they are</source>
        <translation>收回的文件及其判定</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receipts of the files taken over</source>
        <translation>已登记文件的回执</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>What differs: as sent, as returned, as it is now, and what is decided</source>
        <translation>不同之处：发放时、收回时、台账现状与处理决定</translation>
    </message>
    <message>
        <source>Accept all that is &amp;plain</source>
        <translation>采用全部无争议项(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>不采用(&amp;R)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>✓ Taken over: {taken} values from {files} forms; left alone: {left}. Each file has its receipt.</source>
        <translation>✓ 已从 {files} 份填报表采用 {taken} 项内容，未采用 {left} 项；每个文件均有回执。</translation>
    </message>
    <message>
        <source>Stopped: nothing was read.</source>
        <translation>已停止，没有读取任何内容。</translation>
    </message>
    <message>
        <source>{files} files, {forms} of them forms to be taken over.</source>
        <translation>共 {files} 个文件，其中可登记的填报表 {forms} 份。</translation>
    </message>
    <message>
        <source>There is no file to be read.</source>
        <translation>没有可以读取的文件。</translation>
    </message>
    <message>
        <source>to decide: {undecided}; accepted: {taken}</source>
        <translation>待定 {undecided} 项，采用 {taken} 项</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>不作改动</translation>
    </message>
    <message>
        <source>✎ written: {value}</source>
        <translation>✎ 改写为：{value}</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 采用</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ 不采用</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Receipts of {month}</source>
        <translation>{month}回执</translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.xls *.xlsb *.ods *.csv *.zip);;All files (*)</source>
        <translation>填报表 (*.xlsx *.xls *.xlsb *.ods *.csv *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of what came back</source>
        <translation>收回文件所在的文件夹</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>✎ new item: {title}</source>
        <translation>✎ 立为事项：{title}</translation>
    </message>
    <message>
        <source>✓ new item</source>
        <translation>✓ 立为事项</translation>
    </message>
    <message>
        <source>The form of {unit} is taken from {file} now.</source>
        <translation>{unit}的填报表现以{file}为准。</translation>
    </message>
    <message>
        <source>✓ Taken over: {taken} values from {files} forms, and {items} new items; left alone: {left}. Each file has its receipt.</source>
        <translation>✓ 已从 {files} 份填报表采用 {taken} 项内容，新立事项 {items} 项，未采用 {left} 项；每个文件均有回执。</translation>
    </message>
    <message>
        <source>What was decided before still holds: {count}.</source>
        <translation>此前已作的决定仍然有效：{count} 项。</translation>
    </message>
    <message>
        <source>✎ taken for {item}</source>
        <translation>✎ 认作{item}</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Use this one instead</source>
        <translation>改用此份(&amp;U)</translation>
    </message>
    <message>
        <source>Sho&amp;w…</source>
        <translation>查看(&amp;W)…</translation>
    </message>
    <message>
        <source>Edi&amp;t…</source>
        <translation>改写(&amp;T)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>登记采用内容(&amp;K)</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>发放时</translation>
    </message>
    <message>
        <source>As returned</source>
        <translation>收回时</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>台账现状</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>P: accept all that a unit changed and nobody else did</source>
        <translation>P：采用仅由填报单位改动的全部内容</translation>
    </message>
    <message>
        <source>A or Enter</source>
        <translation>A 或回车键</translation>
    </message>
    <message>
        <source>E or F2</source>
        <translation>E 或 F2</translation>
    </message>
    <message>
        <source>R or Delete</source>
        <translation>R 或删除键</translation>
    </message>
    <message>
        <source>A or Enter: take this file in place of the one that stands</source>
        <translation>A 或回车：改用此份，原来采用的一份不再采用</translation>
    </message>
    <message>
        <source>Enter or double-click: the receipt in full</source>
        <translation>回车或双击：查看回执全文</translation>
    </message>
    <message>
        <source>Ctrl+Enter: one act, which one undo takes back</source>
        <translation>Ctrl+回车键：一次登记，可一次撤销</translation>
    </message>
</context>
<context>
    <name>SendTab</name>
    <message>
        <source>Send to &amp;all units</source>
        <translation>发放全部单位(&amp;A)</translation>
    </message>
    <message>
        <source>Send to the &amp;chosen units</source>
        <translation>发放选中单位(&amp;C)</translation>
    </message>
    <message>
        <source>As one &amp;zip</source>
        <translation>打成一个压缩包(&amp;Z)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>更改文件夹</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Member units</source>
        <translation>成员单位</translation>
    </message>
    <message>
        <source>Member units and what was sent to each</source>
        <translation>成员单位及向各单位发放的情况</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>发放记录</translation>
    </message>
    <message>
        <source>What was sent to whom and when</source>
        <translation>向谁发放、何时发放</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There is no member unit to send a form to.</source>
        <translation>尚无成员单位，请先在“维护—单位”中添加。</translation>
    </message>
    <message>
        <source>Making the forms…</source>
        <translation>正在生成填报表…</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>✓ returned</source>
        <translation>✓ 已收回</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发放</translation>
    </message>
    <message>
        <source>{month}: sent to {sent} of {count} units</source>
        <translation>{month}：已发放 {sent} 家，共 {count} 家单位</translation>
    </message>
    <message>
        <source>Stopped: no form was sent.</source>
        <translation>已停止，没有发放任何填报表。</translation>
    </message>
    <message>
        <source>✓ {count} forms are in the folder</source>
        <translation>✓ {count} 份填报表已存入文件夹</translation>
    </message>
    <message>
        <source>Folder for the forms</source>
        <translation>存放填报表的文件夹</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>更改(&amp;G)…</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>no form: leads no item</source>
        <translation>无牵头事项，不发</translation>
    </message>
    <message>
        <source>{month}: no member unit leads an item</source>
        <translation>{month}：各成员单位均无牵头事项</translation>
    </message>
    <message>
        <source>✓ {count} forms are in the folder; units that lead no item were left out</source>
        <translation>✓ {count} 份填报表已存入文件夹，无牵头事项的单位未生成</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Each change is saved when the field is left, and can be taken back with Ctrl+Z.</source>
        <translation>离开一栏时即保存，可按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>On documents</source>
        <translation>文稿用语</translation>
    </message>
    <message>
        <source>&amp;Name of the task force</source>
        <translation>专班名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the task force</source>
        <translation>专班名称</translation>
    </message>
    <message>
        <source>&amp;Issuing unit</source>
        <translation>编发单位(&amp;I)</translation>
    </message>
    <message>
        <source>Issuing unit</source>
        <translation>编发单位</translation>
    </message>
    <message>
        <source>Name of the briefing</source>
        <translation>简报名称</translation>
    </message>
    <message>
        <source>Mar&amp;k of confidence</source>
        <translation>内部标志(&amp;K)</translation>
    </message>
    <message>
        <source>Mark of confidence</source>
        <translation>内部标志</translation>
    </message>
    <message>
        <source>&amp;Report to</source>
        <translation>报(&amp;R)</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>报</translation>
    </message>
    <message>
        <source>Receivers, separated by 、</source>
        <translation>各单位之间用顿号、逗号分开</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>送</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Co&amp;pies printed</source>
        <translation>印数(&amp;P)</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>印数</translation>
    </message>
    <message>
        <source>Progress is entered by</source>
        <translation>填报岗位</translation>
    </message>
    <message>
        <source>A post, not a person&apos;s name</source>
        <translation>填岗位，不填姓名</translation>
    </message>
    <message>
        <source>Rule of the lights</source>
        <translation>亮灯规则</translation>
    </message>
    <message>
        <source>Reporting day</source>
        <translation>报送截止日</translation>
    </message>
    <message>
        <source>of the month, or the working day before it (1–31)</source>
        <translation>日，遇休息日提前到前一个工作日（1–31）</translation>
    </message>
    <message>
        <source>&amp;Warning before a due date</source>
        <translation>到期前预警(&amp;W)</translation>
    </message>
    <message>
        <source>Warning before a due date</source>
        <translation>到期前预警</translation>
    </message>
    <message>
        <source>working days, from which an unfinished item is yellow (0–60)</source>
        <translation>个工作日内未完成的亮黄灯（0–60）</translation>
    </message>
    <message>
        <source>Behind schedule</source>
        <translation>落后进度</translation>
    </message>
    <message>
        <source>percentage points, from which an item is yellow (1–100)</source>
        <translation>个百分点及以上的亮黄灯（1–100）</translation>
    </message>
    <message>
        <source>Faces used for documents</source>
        <translation>文稿所用字体</translation>
    </message>
    <message>
        <source>Official faces installed on this computer come first, then the bundled ones.</source>
        <translation>优先用本机安装的公文字体，没有的用软件自带字体。</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Printed in</source>
        <translation>实际字体</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fangsong: text</source>
        <translation>仿宋（正文）</translation>
    </message>
    <message>
        <source>Xiaobiaosong: titles</source>
        <translation>小标宋（标题）</translation>
    </message>
    <message>
        <source>Hei: headings</source>
        <translation>黑体（一级标题）</translation>
    </message>
    <message>
        <source>Kai: second headings</source>
        <translation>楷体（二级标题）</translation>
    </message>
    <message>
        <source>Song: page numbers</source>
        <translation>宋体（页码）</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>随软件</translation>
    </message>
    <message>
        <source>Name of the briefin&amp;g</source>
        <translation>简报名称(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;opy to</source>
        <translation>送(&amp;O)</translation>
    </message>
    <message>
        <source>Send &amp;to</source>
        <translation>发(&amp;T)</translation>
    </message>
    <message>
        <source>Progress is entere&amp;d by</source>
        <translation>填报岗位(&amp;D)</translation>
    </message>
    <message>
        <source>Reporting d&amp;ay</source>
        <translation>报送截止日(&amp;A)</translation>
    </message>
    <message>
        <source>Behind schedu&amp;le</source>
        <translation>落后进度(&amp;L)</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>&amp;Day</source>
        <translation>办理日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>{step}: passed</source>
        <translation>{step}：通过</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>办理销号步骤</translation>
    </message>
    <message>
        <source>Send back at: {step}</source>
        <translation>在“{step}”环节退回续办</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回续办</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>回头看重开</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Returned; waiting</source>
        <translation>已退回，待办</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未办理</translation>
    </message>
</context>
<context>
    <name>ThisMonthPage</name>
    <message>
        <source>Reports in</source>
        <translation>单位报送</translation>
    </message>
    <message>
        <source>Overdue looked at</source>
        <translation>超期说明</translation>
    </message>
    <message>
        <source>Briefing issued</source>
        <translation>编印简报</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>亮灯情况</translation>
    </message>
    <message>
        <source>Lights by list</source>
        <translation>各类事项亮灯情况</translation>
    </message>
    <message>
        <source>Due in the next ten working days</source>
        <translation>近十个工作日到期</translation>
    </message>
    <message>
        <source>Items due in the next ten working days</source>
        <translation>近十个工作日到期的事项</translation>
    </message>
    <message>
        <source>Nothing falls due.</source>
        <translation>没有到期事项。</translation>
    </message>
    <message>
        <source>Not reported yet</source>
        <translation>尚未报送</translation>
    </message>
    <message>
        <source>Units that have not reported yet</source>
        <translation>尚未报送的单位</translation>
    </message>
    <message>
        <source>All units have reported.</source>
        <translation>各单位均已报送。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Nothing is tracked in this month yet</source>
        <translation>这个月还没有事项</translation>
    </message>
    <message>
        <source>First add the units that do the work, then the items of the lists. The month is then counted from them.</source>
        <translation>先添加承担工作的单位，再添加清单事项，本月情况就会自动统计。</translation>
    </message>
    <message>
        <source>Add &amp;units</source>
        <translation>新增单位(&amp;U)</translation>
    </message>
    <message>
        <source>Add &amp;items</source>
        <translation>新增事项(&amp;I)</translation>
    </message>
    <message>
        <source>✓ {step}</source>
        <translation>✓ {step}</translation>
    </message>
    <message>
        <source>▶ {step}</source>
        <translation>▶ {step}</translation>
    </message>
    <message>
        <source>○ {step}</source>
        <translation>○ {step}</translation>
    </message>
    <message>
        <source>{done} of {all} units, by {day}</source>
        <translation>已报 {done}/{all} 个单位，截止 {day}</translation>
    </message>
    <message>
        <source>{done} of {all} items explained</source>
        <translation>{all} 项超期，已说明 {done} 项</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超期事项</translation>
    </message>
    <message>
        <source>No. {number} of {year}, issued</source>
        <translation>{year} 年第 {number} 期，已定期号</translation>
    </message>
    <message>
        <source>Will be no. {number} of {year}</source>
        <translation>待编 {year} 年第 {number} 期</translation>
    </message>
    <message>
        <source>Show what is &amp;not reported ({count})</source>
        <translation>查看未报送事项（{count} 项）(&amp;N)</translation>
    </message>
    <message>
        <source>Look at what is &amp;overdue ({count})</source>
        <translation>查看超期事项（{count} 项）(&amp;O)</translation>
    </message>
    <message>
        <source>Make the &amp;briefing</source>
        <translation>编印本月简报(&amp;B)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项数</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报/应报</translation>
    </message>
    <message>
        <source>Reported of those a report is asked for</source>
        <translation>已报送数/应报送数</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Completed by the unit&apos;s own word, or closed out</source>
        <translation>单位自报完成，或已销号</translation>
    </message>
    <message>
        <source>Show all of: {list}</source>
        <translation>查看全部：{list}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>{list}, {light}: show these {count}</source>
        <translation>{list}·{light}：查看这 {count} 项</translation>
    </message>
    <message>
        <source>{unit} ({count})</source>
        <translation>{unit}（{count} 项）</translation>
    </message>
    <message>
        <source>{unit}: show what is not reported</source>
        <translation>{unit}：查看未报送事项</translation>
    </message>
    <message>
        <source>{count} units; reports were due on {day}</source>
        <translation>{count} 个单位，已过报送截止日 {day}</translation>
    </message>
    <message>
        <source>{count} units; reports are due by {day}</source>
        <translation>{count} 个单位，报送截止日 {day}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Working days left, with today</source>
        <translation>剩余工作日（含当天）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>{count} items, until {day}</source>
        <translation>{count} 项，至 {day}</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>按清单</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Over the months</source>
        <translation>各月进度</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题销号</translation>
    </message>
    <message>
        <source>Counting the months…</source>
        <translation>正在统计各月情况…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>In order and reported, in percent</source>
        <translation>正常率和报送率</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Problems closed out</source>
        <translation>问题销号进度</translation>
    </message>
    <message>
        <source>Forms: {back} of {sent} are back</source>
        <translation>填报表：收回 {back}/{sent} 家</translation>
    </message>
    <message>
        <source>Not returned: {units}</source>
        <translation>未交回：{units}</translation>
    </message>
    <message>
        <source>Every form that was sent is back</source>
        <translation>发出的填报表已全部收回</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>S&amp;hort name</source>
        <translation>简称(&amp;H)</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>As it stands in charts and narrow tables</source>
        <translation>用于图表和较窄的表格</translation>
    </message>
    <message>
        <source>&amp;Role in the task force</source>
        <translation>职责分工(&amp;R)</translation>
    </message>
    <message>
        <source>Role in the task force</source>
        <translation>职责分工</translation>
    </message>
    <message>
        <source>Post of the service &amp;contact</source>
        <translation>服务专员岗位(&amp;C)</translation>
    </message>
    <message>
        <source>Post of the service contact</source>
        <translation>服务专员岗位</translation>
    </message>
    <message>
        <source>A post, not a person&apos;s name</source>
        <translation>填岗位，不填姓名</translation>
    </message>
    <message>
        <source>Office &amp;telephone</source>
        <translation>办公电话(&amp;T)</translation>
    </message>
    <message>
        <source>Office telephone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>An office telephone, not a mobile one</source>
        <translation>填办公电话，不填手机号</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Edit the unit</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Use Rename: earlier months keep the old name.</source>
        <translation>改名请用“更名”，以前各月保留原名。</translation>
    </message>
</context>
<context>
    <name>UnitsTab</name>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a unit (Ctrl+N)</source>
        <translation>新增单位（Ctrl+N）</translation>
    </message>
    <message>
        <source>Change what the unit answers for, its contact and telephone (F2)</source>
        <translation>修改职责分工、服务专员岗位和电话（F2）</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>更名(&amp;R)…</translation>
    </message>
    <message>
        <source>A new name from a month on; earlier months keep the old one</source>
        <translation>从某月起用新名称，以前各月仍用原名</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>并入(&amp;M)…</translation>
    </message>
    <message>
        <source>From a month on, another unit stands for this one</source>
        <translation>从某月起由另一个单位承接</translation>
    </message>
    <message>
        <source>Re&amp;tire…</source>
        <translation>停用单位(&amp;T)…</translation>
    </message>
    <message>
        <source>The unit is gone from a month on; earlier months keep it</source>
        <translation>从某月起不再列入，以前各月不变</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No unit yet. Add the units that take part in the task force first.</source>
        <translation>还没有单位。请先添加参加专班的单位。</translation>
    </message>
    <message>
        <source>Contacts are posts and office telephones. Do not enter persons&apos; names or mobile numbers.</source>
        <translation>服务专员只填岗位和办公电话，不填姓名和手机号。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Items that it leads this month</source>
        <translation>本月牵头的事项数</translation>
    </message>
    <message>
        <source>Role in the task force</source>
        <translation>职责分工</translation>
    </message>
    <message>
        <source>Service contact</source>
        <translation>服务专员</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{unit} (gone)</source>
        <translation>{unit}（已停用）</translation>
    </message>
    <message>
        <source>{unit} (now {other})</source>
        <translation>{unit}（已并入{other}）</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>修改(&amp;D)…</translation>
    </message>
    <message>
        <source>Show f&amp;ormer units</source>
        <translation>显示已停用、已并入的单位(&amp;O)</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Application by the unit</source>
        <translation>责任单位申请</translation>
    </message>
    <message>
        <source>First review by the lead unit</source>
        <translation>牵头单位初审</translation>
    </message>
    <message>
        <source>Verification by the office</source>
        <translation>专班办公室核验</translation>
    </message>
    <message>
        <source>Deliberation by the joint meeting</source>
        <translation>联席会议审议</translation>
    </message>
    <message>
        <source>Close-out and archiving</source>
        <translation>销号归档</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Returned to the unit</source>
        <translation>退回续办</translation>
    </message>
    <message>
        <source>Reopened after a look back</source>
        <translation>回头看重开</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Clear progress</source>
        <translation>清除进展</translation>
    </message>
    <message>
        <source>Confirm proposals</source>
        <translation>确认示例事项</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>删除事项</translation>
    </message>
    <message>
        <source>Edit an item</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>Edit a unit</source>
        <translation>修改单位信息</translation>
    </message>
    <message>
        <source>Import a working-day calendar</source>
        <translation>导入工作日历</translation>
    </message>
    <message>
        <source>Merge a unit</source>
        <translation>合并单位</translation>
    </message>
    <message>
        <source>Record progress</source>
        <translation>填报进展</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Rename a unit</source>
        <translation>单位更名</translation>
    </message>
    <message>
        <source>Retire a unit</source>
        <translation>停用单位</translation>
    </message>
    <message>
        <source>Change the rule of the lights</source>
        <translation>修改亮灯规则</translation>
    </message>
    <message>
        <source>Change the task force&apos;s settings</source>
        <translation>修改专班设置</translation>
    </message>
    <message>
        <source>Take a close-out step</source>
        <translation>办理销号步骤</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Acts of the history</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Briefing issue numbers</source>
        <translation>简报期号</translation>
    </message>
    <message>
        <source>Imported calendar years</source>
        <translation>导入的工作日历年份</translation>
    </message>
    <message>
        <source>Changes of the history</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Close-out steps</source>
        <translation>销号步骤</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Values of figures</source>
        <translation>指标数值</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Supporting units of items</source>
        <translation>事项配合单位</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>编号序列</translation>
    </message>
    <message>
        <source>Monthly progress</source>
        <translation>月度进展</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Names of units</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Points behind schedule</source>
        <translation>落后序时进度百分点</translation>
    </message>
    <message>
        <source>Name of the briefing</source>
        <translation>简报名称</translation>
    </message>
    <message>
        <source>Office telephone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>Post of the service contact</source>
        <translation>服务专员岗位</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>印数</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>送</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>本月进展</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Due date in doubt</source>
        <translation>时限待核</translation>
    </message>
    <message>
        <source>Due, in words</source>
        <translation>时限原文</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>填报时间</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Issuing unit</source>
        <translation>编发单位</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Mark of confidence</source>
        <translation>保密标注</translation>
    </message>
    <message>
        <source>Measure word</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入单位</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>完成进度（%）</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>原文摘引</translation>
    </message>
    <message>
        <source>Reason for suspending</source>
        <translation>暂缓原因</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>报</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>本月报送</translation>
    </message>
    <message>
        <source>Reporting day</source>
        <translation>报送截止日</translation>
    </message>
    <message>
        <source>Role in the task force</source>
        <translation>专班分工</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Words for searching</source>
        <translation>检索用词</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Supporting units</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Day of the step</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>截止月份</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Working days of warning</source>
        <translation>预警工作日数</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Closed out on {day}</source>
        <translation>{day}销号</translation>
    </message>
    <message>
        <source>Returned to the unit; waits for: {step}</source>
        <translation>已退回续办，待办：{step}</translation>
    </message>
    <message>
        <source>Reopened; waits for: {step}</source>
        <translation>已重开，待办：{step}</translation>
    </message>
    <message>
        <source>Waits for: {step}</source>
        <translation>待办：{step}</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>自始</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务事项</translation>
    </message>
    <message>
        <source>Supervision item</source>
        <translation>监督规范</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>突出问题</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>突破项目</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指导意见条目</translation>
    </message>
    <message>
        <source>Community standard</source>
        <translation>友好型社区“十个一”</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务事项清单</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督规范清单</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>突出问题</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>突破项目</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指导意见条目</translation>
    </message>
    <message>
        <source>Community standards</source>
        <translation>友好型社区“十个一”</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Member unit</source>
        <translation>成员单位</translation>
    </message>
    <message>
        <source>Town or subdistrict</source>
        <translation>镇（街道）</translation>
    </message>
    <message>
        <source>Industry committee</source>
        <translation>行业党委</translation>
    </message>
    <message>
        <source>Group of units</source>
        <translation>单位组</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>Completed (self-reported)</source>
        <translation>已完成（自报）</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>By a date</source>
        <translation>限期完成</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>Half-yearly</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰灯</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿灯</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄灯</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Overdue by {days} working days</source>
        <translation>已超期{days}个工作日</translation>
    </message>
    <message>
        <source>{days} working days left, with today</source>
        <translation>距期限还有{days}个工作日（含当日）</translation>
    </message>
    <message>
        <source>No report for the month</source>
        <translation>本月未报送</translation>
    </message>
    <message>
        <source>{points} percentage points behind schedule</source>
        <translation>落后序时进度{points}个百分点</translation>
    </message>
    <message>
        <source>On schedule</source>
        <translation>按序时推进</translation>
    </message>
    <message>
        <source>Overdue, within the same working day</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Overdue by 1 working day</source>
        <translation>已超期1个工作日</translation>
    </message>
    <message>
        <source>No working day left</source>
        <translation>期限前已无工作日</translation>
    </message>
    <message>
        <source>1 working day left, with today</source>
        <translation>距期限还有1个工作日（含当日）</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind}{number}</translation>
    </message>
    <message>
        <source>{shape} {colour}: {meaning}</source>
        <translation>{shape} {colour}（{meaning}）</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name, or make a new ledger there.</source>
        <translation>没有找到文件 {path}，请核对文件名，或在该处新建台账。</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name for the new ledger.</source>
        <translation>{path} 已经存在，未作任何更改，请为新台账另取文件名。</translation>
    </message>
    <message>
        <source>{path} is not a ledger of this program and was left as it is. Choose a .ledger file.</source>
        <translation>{path} 不是本程序的台账文件，未作任何更改，请选择 .ledger 台账文件。</translation>
    </message>
    <message>
        <source>The ledger {path} is damaged and was left as it is. Keep a copy of it and go on with the latest sound copy. What was found: {faults}</source>
        <translation>台账 {path} 已损坏，文件保持原样未动，请先另存一份，再改用最近的完好副本（检查结果：{faults}）。</translation>
    </message>
    <message>
        <source>The ledger {path} was written by a newer program (version {version}, this one knows {known}) and was left as it is. Update the program to open it.</source>
        <translation>台账 {path} 由更新版本的程序写成（台账版本{version}，本程序支持到版本{known}），文件保持原样未动，请升级程序后再打开。</translation>
    </message>
    <message>
        <source>The ledger {path} is open in another program: {user} on {host} (process {process}), since {since}; nothing was changed. Close it there, or open it for reading.</source>
        <translation>台账 {path} 正被另一程序占用（用户{user}，计算机{host}，进程{process}，自{since}起），未作任何更改，请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The ledger {path} is open in another program; nothing was changed. Close it there, or open it for reading.</source>
        <translation>台账 {path} 正被另一程序占用，未作任何更改，请先在那里关闭，或以只读方式打开。</translation>
    </message>
    <message>
        <source>{path} lies on a network drive ({name}), where a ledger can be damaged by two programs writing at once; nothing was changed. Put the ledger into a folder of this computer&apos;s own disk.</source>
        <translation>{path} 位于网络位置（{name}），多个程序同时写入会损坏台账，未作任何更改，请把台账放到本机磁盘的文件夹中。</translation>
    </message>
    <message>
        <source>{path} lies in a synchronised folder ({name}), where a ledger can be damaged by being copied while it is written; nothing was changed. Put the ledger into a folder that is not synchronised.</source>
        <translation>{path} 位于同步文件夹（{name}），写入过程中被同步复制会损坏台账，未作任何更改，请把台账放到不参与同步的文件夹中。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the file or its folder is write-protected; nothing was changed. Choose a folder of your own, or have the protection lifted.</source>
        <translation>{path} 不能写入，文件或所在文件夹受写保护，未作任何更改，请改用有写入权限的文件夹，或解除写保护。</translation>
    </message>
    <message>
        <source>There is no space left on the disk of {path}; nothing was changed. Free some space and try again.</source>
        <translation>{path} 所在磁盘空间已满，未作任何更改，请清理出空间后重试。</translation>
    </message>
    <message>
        <source>The system refused to read or write {path}: {detail}; nothing was changed. Check the disk and its free space, and try again.</source>
        <translation>系统未能读写 {path}（{detail}），未作任何更改，请检查磁盘及其剩余空间后重试。</translation>
    </message>
    <message>
        <source>The ledger {path} is open for reading only; nothing was changed. Open it for writing first.</source>
        <translation>台账 {path} 是以只读方式打开的，未作任何更改，请先以可写方式打开。</translation>
    </message>
    <message>
        <source>There is nothing to undo; nothing was changed.</source>
        <translation>没有可以撤销的操作，未作任何更改。</translation>
    </message>
    <message>
        <source>“{act}” cannot be taken back: what was sent since needs what it made; nothing was changed.</source>
        <translation>“{act}”不能撤销：此后发出的材料还要用到它的内容，未作任何更改。</translation>
    </message>
    <message>
        <source>There is nothing to redo; nothing was changed.</source>
        <translation>没有可以恢复的操作，未作任何更改。</translation>
    </message>
    <message>
        <source>{field}: a text is needed here; nothing was changed.</source>
        <translation>“{field}”不能为空，未作任何更改，请填写内容。</translation>
    </message>
    <message>
        <source>{field}: the text has {length} characters, at most {limit} are accepted; nothing was changed; shorten it.</source>
        <translation>“{field}”有{length}个字符，最多{limit}个，未作任何更改，请缩短后重试。</translation>
    </message>
    <message>
        <source>There is another unit of the name “{name}”; nothing was changed. Choose another name.</source>
        <translation>已有名称为“{name}”的单位，未作任何更改，请改用其他名称。</translation>
    </message>
    <message>
        <source>There is no unit of the name “{name}”. Accepted are: {known}.</source>
        <translation>没有名称为“{name}”的单位，可用的单位有：{known}。</translation>
    </message>
    <message>
        <source>There is no unit of the name “{name}”, nor any other. Add the units first.</source>
        <translation>没有名称为“{name}”的单位，台账中尚无任何单位，请先新增单位。</translation>
    </message>
    <message>
        <source>“{name}” still leads {items} items and cannot be retired; nothing was changed. Merge it into another unit, or give its items to others first.</source>
        <translation>“{name}”仍牵头{items}项事项，不能停用，未作任何更改，请先将其并入其他单位，或将事项改由其他单位牵头。</translation>
    </message>
    <message>
        <source>A unit cannot be merged into “{name}”: it is the same one, or is itself retired; nothing was changed. Choose another unit.</source>
        <translation>不能并入“{name}”：它就是该单位本身或已停用，未作任何更改，请选择其他单位。</translation>
    </message>
    <message>
        <source>The lead unit cannot be its own supporting unit; nothing was changed. Take it off the supporting units.</source>
        <translation>牵头单位不能同时作为配合单位，未作任何更改，请从配合单位中去掉它。</translation>
    </message>
    <message>
        <source>Percent: {value} was given, a whole number from 0 to 100 is accepted; nothing was changed.</source>
        <translation>完成进度应为0至100的整数，现为{value}，未作任何更改。</translation>
    </message>
    <message>
        <source>{item} can be suspended only with a reason; nothing was changed. Enter the reason, or the difficulties.</source>
        <translation>“{item}”暂缓须说明原因，未作任何更改，请填写暂缓原因或存在问题。</translation>
    </message>
    <message>
        <source>{item} is not in force in {month}; nothing was changed. Choose a month in which it is.</source>
        <translation>“{item}”在{month}不在执行期内，未作任何更改，请选择执行期内的月份。</translation>
    </message>
    <message>
        <source>{month} has not begun: today is {today}; nothing was changed. Choose this month or an earlier one.</source>
        <translation>{month}尚未开始（今天是{today}），未作任何更改，请选择本月或以前的月份。</translation>
    </message>
    <message>
        <source>The step is dated {on}, accepted is a day from {not_before} to {not_after}; nothing was changed.</source>
        <translation>步骤日期为{on}，应在{not_before}至{not_after}之间，未作任何更改。</translation>
    </message>
    <message>
        <source>The step is dated {on}, accepted is a day up to {not_after}; nothing was changed.</source>
        <translation>步骤日期为{on}，不得晚于{not_after}，未作任何更改。</translation>
    </message>
    <message>
        <source>{item} is not a problem; only problems are closed out by steps; nothing was changed.</source>
        <translation>“{item}”不是突出问题，只有突出问题按步骤销号，未作任何更改。</translation>
    </message>
    <message>
        <source>“{text}” is not a month. Give year and month such as 2026-06, from 1990-01 to 2199-12.</source>
        <translation>“{text}”不是有效月份，请按“年-月”填写，如2026-06（1990-01至2199-12）。</translation>
    </message>
    <message>
        <source>There is no item “{text}”. An item is named by kind and number such as duty-12, see the list of items.</source>
        <translation>没有“{text}”这一事项，事项按“类别-编号”书写，如duty-12，请查看事项列表。</translation>
    </message>
    <message>
        <source>{field}: {masked} looks like an identity number, and a ledger keeps no personal data; nothing was changed. Take the number out.</source>
        <translation>“{field}”中的{masked}疑似居民身份证号码，台账不保存个人信息，未作任何更改，请删去该号码。</translation>
    </message>
    <message>
        <source>{field}: {masked} looks like a mobile number, and a ledger keeps no personal data; nothing was changed. Take the number out, or give an office telephone.</source>
        <translation>“{field}”中的{masked}疑似手机号码，台账不保存个人信息，未作任何更改，请删去该号码或改填办公电话。</translation>
    </message>
    <message>
        <source>“{step}: {outcome}” cannot be taken now: the problem waits for “{waits_for}”; nothing was changed.</source>
        <translation>现在不能办理“{step}：{outcome}”，该问题待办步骤是“{waits_for}”，未作任何更改。</translation>
    </message>
    <message>
        <source>“{step}” cannot be returned now: the problem waits for “{waits_for}”, and an application itself cannot be returned; nothing was changed.</source>
        <translation>现在不能在“{step}”退回，该问题待办步骤是“{waits_for}”，且申请步骤本身不能退回，未作任何更改。</translation>
    </message>
    <message>
        <source>Only a problem that is closed out can be reopened; this one waits for “{waits_for}”; nothing was changed.</source>
        <translation>只有已销号的问题才能重开，该问题待办步骤是“{waits_for}”，未作任何更改。</translation>
    </message>
    <message>
        <source>“{step}: {outcome}” cannot be taken: the problem is closed out; nothing was changed. Reopen it first.</source>
        <translation>不能办理“{step}：{outcome}”，该问题已销号，未作任何更改，请先重开。</translation>
    </message>
    <message>
        <source>{name}: {value} was given, a number from {low} to {high} is accepted; nothing was changed.</source>
        <translation>“{name}”应为{low}至{high}，现为{value}，未作任何更改。</translation>
    </message>
    <message>
        <source>The calendar file names no day; nothing was changed. Give a row for each day off and each weekend day worked.</source>
        <translation>日历文件中没有任何日期，未作任何更改，请为每个放假日和每个调休上班日各写一行。</translation>
    </message>
    <message>
        <source>Calendar file, line {line}: “{value}” names no column 日期 or no column 类型; nothing was changed. The first row must name both.</source>
        <translation>日历文件第{line}行：“{value}”缺少“日期”列或“类型”列，未作任何更改，首行应写明这两列。</translation>
    </message>
    <message>
        <source>Calendar file, line {line}: “{value}” is not a date; nothing was changed. Accepted is a date such as 2027-01-01.</source>
        <translation>日历文件第{line}行：“{value}”不是有效日期，未作任何更改，日期应写成2027-01-01的形式。</translation>
    </message>
    <message>
        <source>Calendar file, line {line}: “{value}” is neither 休 nor 班; nothing was changed. Accepted are 休 (off) and 班 (worked).</source>
        <translation>日历文件第{line}行：“{value}”既不是“休”也不是“班”，未作任何更改，请填“休”（放假）或“班”（调休上班）。</translation>
    </message>
    <message>
        <source>Calendar file, line {line}: {value} is named twice, as a day off and as a day worked; nothing was changed. Leave one of the two rows.</source>
        <translation>日历文件第{line}行：{value}既列为放假又列为上班，未作任何更改，请只保留其中一行。</translation>
    </message>
    <message>
        <source>Calendar file, line {line}: “{value}” is no year and no span of years; nothing was changed. Accepted is 2027 or 2027-2028.</source>
        <translation>日历文件第{line}行：“{value}”不是年份或年份区间，未作任何更改，应写成2027或2027-2028。</translation>
    </message>
    <message>
        <source>The calendar file names no day of {value}; nothing was changed. Add the days of that year, or leave the year out.</source>
        <translation>日历文件中没有{value}年的日期，未作任何更改，请补充该年日期，或去掉该年。</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>it is no TrueType font, or a broken one</source>
        <translation>不是TrueType字体或文件已损坏</translation>
    </message>
    <message>
        <source>it has PostScript outlines</source>
        <translation>为PostScript轮廓</translation>
    </message>
    <message>
        <source>its licence forbids embedding</source>
        <translation>授权禁止嵌入</translation>
    </message>
    <message>
        <source>its licence allows to embed bitmaps only</source>
        <translation>授权只允许嵌入点阵</translation>
    </message>
    <message>
        <source>its licence allows to embed the whole file only</source>
        <translation>授权只允许整体嵌入</translation>
    </message>
    <message>
        <source>FangSong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>XiaoBiaoSong</source>
        <translation>小标宋</translation>
    </message>
    <message>
        <source>HeiTi</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>KaiTi</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>SongTi</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no space left on the disk for {path}. Free some space and try again.</source>
        <translation>磁盘空间已满，{path} 无法写入，请清理出空间后重试。</translation>
    </message>
    <message>
        <source>{path} may not be read or written. Choose a place of your own.</source>
        <translation>没有读写 {path} 的权限，请改用有权限的位置。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}. Check the name.</source>
        <translation>没有找到文件或文件夹 {path}，请核对名称。</translation>
    </message>
    <message>
        <source>{path} stands in the way. Choose another name.</source>
        <translation>{path} 已被同名文件或文件夹占用，请另取名称。</translation>
    </message>
    <message>
        <source>The system refused to read or write {path}: {detail}. Choose another place.</source>
        <translation>系统未能读写 {path}（{detail}），请改用其他位置。</translation>
    </message>
    <message>
        <source>{path} cannot be printed from as {face}: {reason}. Choose a TrueType font that may be embedded, or none.</source>
        <translation>{path} 不能用作{face}（{reason}），请选择允许嵌入的TrueType字体，或不指定字体。</translation>
    </message>
    <message>
        <source>The program met a fault of its own, written down in {path}. What was saved before is kept; please pass that file on to whoever looks after the program.</source>
        <translation>程序出现内部故障，已记录在 {path}，此前保存的内容均已保留，请将该文件交给程序维护人员。</translation>
    </message>
    <message>
        <source>No font has these characters: {characters}. They are missing in the document; install a font that has them and make it again.</source>
        <translation>以下字符没有字体可以显示：{characters}，文稿中缺少这些字，请安装含有这些字的字体后重新生成。</translation>
    </message>
    <message>
        <source>The working-day calendar of {years} is not imported: Monday to Friday were counted, without holidays and make-up days. Import the year and look again.</source>
        <translation>尚未导入{years}年的工作日历，工作日暂按周一至周五计算，未计节假日和调休，请导入该年日历后再核对。</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Zhuanban Workbench: the ledger of a district task force.</source>
        <translation>专班工作台：区级工作专班的台账。</translation>
    </message>
    <message>
        <source>Without a command the window is opened, on the ledger if one is named.</source>
        <translation>不写命令时打开窗口；写明台账则打开该台账。</translation>
    </message>
    <message>
        <source>the day of the clock, for documents made anew</source>
        <translation>指定“今天”的日期，便于重现文稿</translation>
    </message>
    <message>
        <source>a ledger file</source>
        <translation>台账文件</translation>
    </message>
    <message>
        <source>Commands: {commands}</source>
        <translation>命令：{commands}</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>which document</source>
        <translation>文稿种类</translation>
    </message>
    <message>
        <source>the ledger file</source>
        <translation>台账文件</translation>
    </message>
    <message>
        <source>the month; without it, the clock&apos;s</source>
        <translation>月份，不写则为当月</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>输出JSON</translation>
    </message>
    <message>
        <source>make a ledger; an existing file is never overwritten</source>
        <translation>新建台账，不覆盖已有文件</translation>
    </message>
    <message>
        <source>what it holds at first</source>
        <translation>初始内容</translation>
    </message>
    <message>
        <source>show how a month stands</source>
        <translation>显示某月情况</translation>
    </message>
    <message>
        <source>only what this unit leads or supports</source>
        <translation>只显示该单位牵头或配合的事项</translation>
    </message>
    <message>
        <source>record an item&apos;s progress of a month</source>
        <translation>填报某事项的月度进展</translation>
    </message>
    <message>
        <source>make a document as PDF</source>
        <translation>生成PDF文稿</translation>
    </message>
    <message>
        <source>list what was done, the newest first</source>
        <translation>列出操作记录，新的在前</translation>
    </message>
    <message>
        <source>only what touched this item</source>
        <translation>只列出涉及该事项的记录</translation>
    </message>
    <message>
        <source>take back the last act</source>
        <translation>撤销最近一次操作</translation>
    </message>
    <message>
        <source>do again what was taken back last</source>
        <translation>恢复最近撤销的操作</translation>
    </message>
    <message>
        <source>check a ledger in full, without changing it</source>
        <translation>全面检查台账，不作更改</translation>
    </message>
    <message>
        <source>save a picture of each page of the window</source>
        <translation>为窗口各页面各存一张图片</translation>
    </message>
    <message>
        <source>kind and number, such as duty-12</source>
        <translation>类别和编号，如duty-12</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>a whole number from 0 to 100</source>
        <translation>0至100的整数</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>本月进展</translation>
    </message>
    <message>
        <source>difficulties, or why it is suspended</source>
        <translation>存在问题，或暂缓原因</translation>
    </message>
    <message>
        <source>the next steps</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>the checklist of this unit</source>
        <translation>该单位的清单</translation>
    </message>
    <message>
        <source>the checklists of all units, and one bound file</source>
        <translation>全部单位的清单，另附合订本一份</translation>
    </message>
    <message>
        <source>the file; with --all, the folder</source>
        <translation>输出文件；与--all同用时为文件夹</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>the language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>with dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>the window&apos;s size</source>
        <translation>窗口大小</translation>
    </message>
    <message>
        <source>the screen&apos;s scale</source>
        <translation>屏幕缩放比例</translation>
    </message>
    <message>
        <source>Number the briefing</source>
        <translation>简报编号</translation>
    </message>
    <message>
        <source>Percent: “{text}” was given, a whole number from 0 to 100 is accepted; nothing was changed.</source>
        <translation>完成进度应为0至100的整数，现为“{text}”，未作任何更改。</translation>
    </message>
    <message>
        <source>Issue {number} was given to the briefing of {month} already; nothing was changed. Choose another number.</source>
        <translation>第{number}期已用于{month}的简报，未作任何更改，请改用其他期号。</translation>
    </message>
    <message>
        <source>A checklist is of one unit or of all; nothing was written. Name the unit, or choose all.</source>
        <translation>清单须指明一个单位或全部单位，未写入任何文件，请指明单位或选择全部。</translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}. What stood there is still there. Choose another place or name.</source>
        <translation>未能写入 {path}（{detail}），原有文件保持不变，请改用其他位置或文件名。</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已恢复：{act}</translation>
    </message>
    <message>
        <source>{act} (undone)</source>
        <translation>{act}（已撤销）</translation>
    </message>
    <message>
        <source>The ledger is sound. It holds, in rows:</source>
        <translation>台账完好，各表行数：</translation>
    </message>
    <message>
        <source>The ledger {path} was not closed properly last time; it was checked in full and found sound, and every finished act is there.</source>
        <translation>台账 {path} 上次未正常关闭，已全面检查，未发现问题，已完成的操作均在。</translation>
    </message>
    <message>
        <source>The command line lacks {names}; see workbench --help.</source>
        <translation>命令行缺少{names}，用法见 workbench --help。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is not accepted; accepted are {known}.</source>
        <translation>{name}不接受“{value}”，可用的有：{known}。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is not accepted; accepted is {wanted}.</source>
        <translation>{name}不接受“{value}”，应为{wanted}。</translation>
    </message>
    <message>
        <source>{name} needs a value; see workbench --help.</source>
        <translation>{name}后面须写明值，用法见 workbench --help。</translation>
    </message>
    <message>
        <source>{name} and {other} cannot be given together.</source>
        <translation>{name}与{other}不能同时使用。</translation>
    </message>
    <message>
        <source>This is not understood: {names}; see workbench --help.</source>
        <translation>不能识别：{names}，用法见 workbench --help。</translation>
    </message>
    <message>
        <source>a day such as 2026-06-30</source>
        <translation>日期，如2026-06-30</translation>
    </message>
    <message>
        <source>a size such as 1366x768</source>
        <translation>尺寸，如1366x768</translation>
    </message>
    <message>
        <source>a number from 0.5 to 4</source>
        <translation>0.5至4的数</translation>
    </message>
    <message>
        <source>The command line cannot be read ({message}); see workbench --help.</source>
        <translation>命令行无法识别（{message}），用法见 workbench --help。</translation>
    </message>
    <message>
        <source>“{name}” is neither a ledger file nor a command; commands are {commands}.</source>
        <translation>“{name}”既不是台账文件，也不是命令，可用的命令有：{commands}。</translation>
    </message>
    <message>
        <source>This machine has no display to open the window on; every command works without one, see workbench --help.</source>
        <translation>本机没有显示器，无法打开窗口，各项命令无需显示器即可使用，见 workbench --help。</translation>
    </message>
    <message>
        <source>The ledger {path} could not be brought from version {version} to {known} and was left as it is: {detail}. Go on with the program that wrote it, and keep a copy of the file.</source>
        <translation>台账 {path} 未能从版本{version}升级到版本{known}（{detail}），文件保持原样未动，请继续使用原版本程序，并另存一份备用。</translation>
    </message>
    <message>
        <source>Send forms</source>
        <translation>发放填报表</translation>
    </message>
    <message>
        <source>Forms that came back</source>
        <translation>收回的填报表</translation>
    </message>
    <message>
        <source>Forms sent</source>
        <translation>已发填报表</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>发出内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>编号时间</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>末号</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>未采用内容</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Hash of the file</source>
        <translation>文件校验值</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已采用内容</translation>
    </message>
    <message>
        <source>Found to be</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{path} was changed since it was looked at; nothing was taken from it. Look at the file again.</source>
        <translation>{path} 在核对之后又有改动，未采用其中任何内容，请重新核对该文件。</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>one zip file of all forms</source>
        <translation>打包为一个zip文件</translation>
    </message>
    <message>
        <source>compare what came back with what was sent</source>
        <translation>将返回的填报表与下发内容比对</translation>
    </message>
    <message>
        <source>files, folders and zip files</source>
        <translation>文件、文件夹或zip压缩包</translation>
    </message>
    <message>
        <source>take over what only the unit changed; the rest is left alone</source>
        <translation>收入只有单位改动的内容，其余不动</translation>
    </message>
    <message>
        <source>list the units whose form is still out</source>
        <translation>列出尚未返回填报表的单位</translation>
    </message>
    <message>
        <source>send forms to the units, and collect them</source>
        <translation>向各单位下发填报表，并收表</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>填报表</translation>
    </message>
    <message>
        <source>Form of another month</source>
        <translation>其他月份的填报表</translation>
    </message>
    <message>
        <source>Form of another unit</source>
        <translation>其他单位的填报表</translation>
    </message>
    <message>
        <source>Form of another ledger</source>
        <translation>其他台账的填报表</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Not a form</source>
        <translation>不是填报表</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Changed here since</source>
        <translation>本地已改</translation>
    </message>
    <message>
        <source>Changed by the unit</source>
        <translation>单位已改</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未返回</translation>
    </message>
    <message>
        <source>Added by the unit</source>
        <translation>单位新增</translation>
    </message>
    <message>
        <source>Not of this form</source>
        <translation>不属本表</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都改</translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name.</source>
        <translation>没有文件{path}。请核对文件名。</translation>
    </message>
    <message>
        <source>{path} is no file that could be read. Choose a spreadsheet, a folder or a zip file.</source>
        <translation>{path}不是可以读取的文件。请选择电子表格、文件夹或zip压缩包。</translation>
    </message>
    <message>
        <source>{path} is a link to somewhere else and was not followed. Choose the file itself.</source>
        <translation>{path}是指向别处的链接，未予读取。请选择文件本身。</translation>
    </message>
    <message>
        <source>{path} may not be read. Have its protection lifted, or copy it to a folder of your own.</source>
        <translation>没有读取{path}的权限。请解除保护，或复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>{path} is empty. Ask the unit to send it again.</source>
        <translation>{path}是空文件。请该单位重新报送。</translation>
    </message>
    <message>
        <source>{path} is too big for a form (20 MB at most). Ask for the form without pictures.</source>
        <translation>{path}超过填报表的大小（最多20 MB）。请报送不带图片的填报表。</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than any form holds and was not read further. Copy the list into the form that was sent.</source>
        <translation>{path}展开后远超填报表的内容，未继续读取。请把清单复制到下发的填报表中。</translation>
    </message>
    <message>
        <source>{path} could not be read within 10 seconds and was given up. Copy the list into the form that was sent.</source>
        <translation>{path}在10秒内未能读完，已停止读取。请把清单复制到下发的填报表中。</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Ask the unit to send it without one.</source>
        <translation>{path}设有密码。请该单位取消密码后重新报送。</translation>
    </message>
    <message>
        <source>{path} is damaged. Ask the unit to send it again.</source>
        <translation>{path}已损坏。请该单位重新报送。</translation>
    </message>
    <message>
        <source>{path} would lead out of its folder and was not unpacked. Ask the sender for the file itself.</source>
        <translation>{path}的路径会越出文件夹，未予解压。请直接报送该文件。</translation>
    </message>
    <message>
        <source>{path} is an archive within an archive. Unpack it first and choose what is in it.</source>
        <translation>{path}是压缩包中的压缩包。请先解压，再选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} is no spreadsheet; accepted are .xlsx, .xls, .xlsb, .ods, .csv and .zip.</source>
        <translation>{path}不是电子表格；可接收.xlsx、.xls、.xlsb、.ods、.csv和.zip文件。</translation>
    </message>
    <message>
        <source>{path} holds no list of a form that was sent. Choose the form that the unit filled in.</source>
        <translation>{path}中没有下发填报表的清单。请选择该单位填写的填报表。</translation>
    </message>
    <message>
        <source>{path} does not tell whose form it is, and its items are those of no form that was sent. Copy them into the form that was sent.</source>
        <translation>{path}看不出是哪个单位的填报表，事项也与下发的填报表对不上。请把内容复制到下发的填报表中。</translation>
    </message>
    <message>
        <source>{path} was sent from another ledger. Open that ledger to collect it.</source>
        <translation>{path}是另一台账下发的填报表。请打开那个台账再收表。</translation>
    </message>
    <message>
        <source>{path} bears this ledger&apos;s key, but the ledger does not know that it was sent: it may have been restored since. Send the unit a new form.</source>
        <translation>{path}带有本台账的标识，但台账中没有下发记录，可能是台账恢复过备份。请向该单位重新下发。</translation>
    </message>
    <message>
        <source>{path} is the form of {unit} for {month}; a later month&apos;s form was sent to it since. Ask for that one.</source>
        <translation>{path}是{unit}{month}的填报表，此后已下发更晚月份的填报表。请报送新的一份。</translation>
    </message>
    <message>
        <source>{path} is the form of {unit}, but its rows are another unit&apos;s. Ask the unit which is meant.</source>
        <translation>{path}是{unit}的填报表，但其中的事项属于其他单位。请与该单位核对。</translation>
    </message>
    <message>
        <source>{path} is the form of {unit}, but its heading names another unit. Ask the unit which is meant.</source>
        <translation>{path}是{unit}的填报表，但表头写的是其他单位。请与该单位核对。</translation>
    </message>
    <message>
        <source>{path} is the form of {unit}, but the file is named for another unit. Rename it if it is right.</source>
        <translation>{path}是{unit}的填报表，但文件名写的是其他单位。如内容无误，请改正文件名。</translation>
    </message>
    <message>
        <source>{path} is an older version of the form of {unit}; the newer one is taken instead.</source>
        <translation>{path}是{unit}填报表的旧版本，以较新的一份为准。</translation>
    </message>
    <message>
        <source>{path} is the same file once more; it is taken once.</source>
        <translation>{path}与另一文件内容相同，只收一次。</translation>
    </message>
    <message>
        <source>accepted are {statuses}</source>
        <translation>可填{statuses}</translation>
    </message>
    <message>
        <source>a whole number from 0 to 100 is accepted</source>
        <translation>请填0至100的整数</translation>
    </message>
    <message>
        <source>a text is accepted</source>
        <translation>请填文字</translation>
    </message>
    <message>
        <source>a formula without a result or an error stands there; a value is accepted</source>
        <translation>此处是没有结果的公式或错误值，请直接填写内容</translation>
    </message>
    <message>
        <source>the text is too long; at most 2000 characters are accepted</source>
        <translation>文字过长，最多2000字</translation>
    </message>
    <message>
        <source>it looks like an identity or mobile number, which a ledger does not keep</source>
        <translation>疑似身份证号或手机号，台账不保存此类信息</translation>
    </message>
    <message>
        <source>suspended is accepted only with a reason, in the column of the difficulties</source>
        <translation>暂缓须在“存在问题”中写明原因</translation>
    </message>
    <message>
        <source>the item stands in several rows that say different things; one is accepted</source>
        <translation>同一事项有多行且内容不同，请只保留一行</translation>
    </message>
    <message>
        <source>{place}: the row “{title}” is none of this form; it was not taken over.</source>
        <translation>{place}：“{title}”一行不属于本表，未收入台账。</translation>
    </message>
    <message>
        <source>{place}, {field} of {item}: “{value}” was not taken over; {accepted}.</source>
        <translation>{place}，{item}的{field}：“{value}”未收入台账；{accepted}。</translation>
    </message>
    <message>
        <source>{place}, {field} of {item}: “{value}” came back, “{now}” stands here by now; neither was changed. Decide which holds.</source>
        <translation>{place}，{item}的{field}：返回“{value}”，台账现为“{now}”，均未改动。请决定以哪个为准。</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}第{row}行</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}</source>
        <translation>{file}“{sheet}”表第{row}行</translation>
    </message>
    <message>
        <source>Values taken over: {taken}; left alone: {left}.</source>
        <translation>收入台账{taken}处，未收入{left}处。</translation>
    </message>
    <message>
        <source>No form of this month is still out.</source>
        <translation>本月填报表已全部返回。</translation>
    </message>
    <message>
        <source>Take over forms</source>
        <translation>收入填报表</translation>
    </message>
    <message>
        <source>Before many items were changed</source>
        <translation>批量修改之前</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>When the ledger was closed</source>
        <translation>关闭台账时</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>While it was worked on</source>
        <translation>使用期间</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>When a month was sealed</source>
        <translation>封存月份时</translation>
    </message>
    <message>
        <source>Before it was brought up to date</source>
        <translation>升级格式之前</translation>
    </message>
    <message>
        <source>make and read back everything in this folder, and tell what failed</source>
        <translation>在该文件夹内逐项生成并读回，报告未通过的项目</translation>
    </message>
    <message>
        <source>ledger with starter content</source>
        <translation>建立台账并装入初始内容</translation>
    </message>
    <message>
        <source>progress recorded and read</source>
        <translation>登记进展并读回</translation>
    </message>
    <message>
        <source>undone, and done again</source>
        <translation>撤销与恢复</translation>
    </message>
    <message>
        <source>briefing as PDF</source>
        <translation>生成简报 PDF</translation>
    </message>
    <message>
        <source>checklist as PDF</source>
        <translation>生成清单 PDF</translation>
    </message>
    <message>
        <source>form sent and collected</source>
        <translation>发出填报表并收回</translation>
    </message>
    <message>
        <source>ledger sound</source>
        <translation>台账核查</translation>
    </message>
    <message>
        <source>pictures of the pages</source>
        <translation>各页面截图</translation>
    </message>
    <message>
        <source>FAILED  {check}  {seconds} s: {fault}</source>
        <translation>未通过  {check}  {seconds} 秒：{fault}</translation>
    </message>
    <message>
        <source>passed  {check}  {seconds} s</source>
        <translation>通过  {check}  {seconds} 秒</translation>
    </message>
    <message>
        <source>{what} does not hold what was written</source>
        <translation>“{what}”读回的内容与写入的不一致</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Kept already</source>
        <translation>已有且一致</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unit unknown</source>
        <translation>单位不识</translation>
    </message>
    <message>
        <source>Cannot be kept</source>
        <translation>不能写入</translation>
    </message>
    <message>
        <source>Not told apart</source>
        <translation>无法区分</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第{row}行：{why}</translation>
    </message>
    <message>
        <source>Row {row}: the deadline “{words}” was not understood; its words are kept, without a date.</source>
        <translation>第{row}行：完成时限“{words}”没有读懂，保留原文，不带日期。</translation>
    </message>
    <message>
        <source>Row {row}: the deadline “{words}” is taken as {date}; check it.</source>
        <translation>第{row}行：完成时限“{words}”理解为{date}，请核对。</translation>
    </message>
    <message>
        <source>Nothing was new or different; the ledger is as it was.</source>
        <translation>没有新增或变化的事项，台账未改动。</translation>
    </message>
    <message>
        <source>Items added or changed: {items}. One undo takes all of it back.</source>
        <translation>已新增或更新{items}项事项，撤销一次即可全部恢复。</translation>
    </message>
    <message>
        <source>{path} has no sheet “{name}”; nothing was changed. Its sheets are {known}.</source>
        <translation>{path} 中没有工作表“{name}”，台账未改动；该文件的工作表有：{known}。</translation>
    </message>
    <message>
        <source>the ledger does not know, or not as one unit, {names}; the row was left alone. Write a unit&apos;s name, or add the unit first.</source>
        <translation>台账中没有或不能唯一确定单位：{names}；该行未导入；请改写为台账中的单位名称，或先添加该单位。</translation>
    </message>
    <message>
        <source>“{title}” may be any of several items, or stands in the list twice; the row was left alone. Tell them apart by lead unit or number.</source>
        <translation>“{title}”可能是几项事项中的任一项，或在清单中出现两次；该行未导入；请用牵头单位或序号加以区分。</translation>
    </message>
    <message>
        <source>take a list in from a spreadsheet; without --apply only tell</source>
        <translation>从电子表格导入清单；不加 --apply 只告知、不写入</translation>
    </message>
    <message>
        <source>the spreadsheet</source>
        <translation>电子表格文件</translation>
    </message>
    <message>
        <source>what the list is of</source>
        <translation>清单的类别</translation>
    </message>
    <message>
        <source>the sheet; without it, the first that holds a list</source>
        <translation>工作表名称；不写则取第一张有清单的工作表</translation>
    </message>
    <message>
        <source>keep what is new or different; the rest is left alone</source>
        <translation>写入新增和有变化的事项，其余不动</translation>
    </message>
    <message>
        <source>{path} has no row of headings with a column of items and one more that is known; nothing was changed. Write one above the list.</source>
        <translation>{path} 中没有找到表头行：表头须有“事项”“任务”等列，并至少另有一列可以识别；台账未改动；请在清单上方补写表头。</translation>
    </message>
    <message>
        <source>write the lists and roll-ups of a month to a spreadsheet</source>
        <translation>把某月的清单和汇总写成电子表格</translation>
    </message>
    <message>
        <source>only the lists of this kind, without the roll-ups; may be given again</source>
        <translation>只导出这一类清单，不含汇总；可多次给出</translation>
    </message>
    <message>
        <source>the spreadsheet, .xlsx</source>
        <translation>电子表格，.xlsx</translation>
    </message>
    <message>
        <source>the row in which the heading begins; 0: the list has none</source>
        <translation>表头从第几行开始；0表示没有表头</translation>
    </message>
    <message>
        <source>which column is what, by its letter or heading, such as title=B; nothing after the sign: there is none; may be given again; names are {names}</source>
        <translation>哪一列是什么，用列的字母或表头文字写明，如title=B；等号后不写表示没有这一列；可以写多次；名称有：{names}</translation>
    </message>
    <message>
        <source>propose heading and columns anew, without what is remembered</source>
        <translation>不用记住的对应关系，重新识别表头和各列</translation>
    </message>
    <message>
        <source>Columns of lists</source>
        <translation>清单各列的含义</translation>
    </message>
    <message>
        <source>Units under other names</source>
        <translation>单位的其他叫法</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Heading of a section</source>
        <translation>分节标题</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The heading once more</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>No item named</source>
        <translation>没有写明事项</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, without a heading; columns: {columns}.</source>
        <translation>工作表“{sheet}”，没有表头；各列：{columns}。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, heading in row {row}; columns as for the last list with these headings: {columns}.</source>
        <translation>工作表“{sheet}”，表头在第{row}行；各列沿用上次同样表头的清单：{columns}。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, heading in row {row}; columns: {columns}.</source>
        <translation>工作表“{sheet}”，表头在第{row}行；各列：{columns}。</translation>
    </message>
    <message>
        <source>{path} has no column “{name}” in its heading; nothing was changed. Its headings are {known}; a column&apos;s letter is accepted too.</source>
        <translation>{path}的表头中没有“{name}”这一列，台账没有改动；表头有：{known}，也可以写列的字母。</translation>
    </message>
    <message>
        <source>{path} has no column “{name}”, and no heading was found; nothing was changed. Give the heading&apos;s row, or the column&apos;s letter.</source>
        <translation>{path}中没有“{name}”这一列，也没有找到表头，台账没有改动；请写明表头所在的行，或者列的字母。</translation>
    </message>
    <message>
        <source>The ledger was changed since {path} was looked at; nothing was taken from it. Look at the file again.</source>
        <translation>查看{path}之后台账有了改动，没有从中导入任何内容；请重新查看该文件。</translation>
    </message>
    <message>
        <source>a column such as title=B or lead=责任单位; see workbench import --help</source>
        <translation>列的对应，如title=B或lead=责任单位，参见workbench import --help</translation>
    </message>
    <message>
        <source>a row&apos;s number, 0 for none</source>
        <translation>行号，0表示没有</translation>
    </message>
    <message>
        <source>{path} is the form of {unit} as it was sent; the one that is filled in is taken instead.</source>
        <translation>{path}是{unit}的填报表，但与发出时相同，未填写；以填写过的一份为准。</translation>
    </message>
    <message>
        <source>{path} was set aside: another file of {unit} was chosen instead.</source>
        <translation>{path}未采用：已改用{unit}的另一份填报表。</translation>
    </message>
    <message>
        <source>the text is too long; at most 200 characters are accepted</source>
        <translation>文字过长，最多200字</translation>
    </message>
    <message>
        <source>The files differ</source>
        <translation>两份表不一致</translation>
    </message>
    <message>
        <source>{place}: the row “{title}” was added by the unit; it was not taken over. An item can be made of it in the window.</source>
        <translation>{place}：“{title}”一行为单位新增，未收入台账。可在窗口中将其立为事项。</translation>
    </message>
    <message>
        <source>{place}: {item} was not sent to {unit}; what the form says of it was not taken over. Decide in the window what holds.</source>
        <translation>{place}：{item}不在发给{unit}的填报表中，所填内容未收入台账。请在窗口中决定是否采用。</translation>
    </message>
    <message>
        <source>{place}, {field} of {item}: “{value}” came back, but another file says something else; neither was taken. Decide which holds.</source>
        <translation>{place}，{item}的{field}：返回“{value}”，另一份填报表所填不同，均未收入台账。请决定以哪个为准。</translation>
    </message>
    <message>
        <source>{file}, received on {when}</source>
        <translation>{file}，{when}收到</translation>
    </message>
    <message>
        <source>Taken over: {count}</source>
        <translation>已收入台账：{count}处</translation>
    </message>
    <message>
        <source>the row “{title}”, added by the unit, became {item}</source>
        <translation>单位新增的“{title}”一行已记为{item}</translation>
    </message>
    <message>
        <source>Not taken over: {count}</source>
        <translation>未收入台账：{count}处</translation>
    </message>
    <message>
        <source>Words of the list changed</source>
        <translation>改动原文</translation>
    </message>
    <message>
        <source>{place}, {field} of {item}: the unit wrote “{value}”, though this column is not filled in by units; it was not taken over. Decide in the window what holds.</source>
        <translation>{place}，{item}的{field}：单位改为“{value}”，此栏不由单位填写，未收入台账。请在窗口中决定是否采用。</translation>
    </message>
    <message>
        <source>{path} is empty. Choose the file that holds the list.</source>
        <translation>{path}是空文件，请选择有清单的文件。</translation>
    </message>
    <message>
        <source>{path} is no file that could be read. Choose a spreadsheet.</source>
        <translation>{path}不是可以读取的文件，请选择电子表格。</translation>
    </message>
    <message>
        <source>{path} is too big for a list (20 MB at most). Copy the list into a new file.</source>
        <translation>{path}超过20 MB，不像清单；请把清单复制到新文件中。</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than any list holds and was not read further. Copy the list into a new file.</source>
        <translation>{path}展开后远远超过清单应有的大小，没有继续读取；请把清单复制到新文件中。</translation>
    </message>
    <message>
        <source>{path} could not be read within 10 seconds and was given up. Copy the list into a new file.</source>
        <translation>{path}在10秒内没有读完，已停止读取；请把清单复制到新文件中。</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Save it without one and choose it again.</source>
        <translation>{path}设有密码，请取消密码、保存后重新选择。</translation>
    </message>
    <message>
        <source>{path} is damaged. Save it anew in Excel or WPS, or ask for it once more.</source>
        <translation>{path}已损坏，请用 Excel 或 WPS 重新保存，或者另要一份。</translation>
    </message>
    <message>
        <source>{path} is no spreadsheet; accepted are .xlsx, .xls, .xlsb, .ods and .csv.</source>
        <translation>{path}不是电子表格，可以导入的有 .xlsx、.xls、.xlsb、.ods 和 .csv。</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Led by another unit</source>
        <translation>他单位牵头</translation>
    </message>
    <message>
        <source>{place}: {masked} looks like an identity number. A ledger keeps no personal data: it was not taken over, and no copy of the file is kept. Take the number out there.</source>
        <translation>{place}：{masked}疑似居民身份证号码。台账不保存个人信息，该内容未采用，文件也不留副本，请在原文件中删去该号码。</translation>
    </message>
    <message>
        <source>{place}: {masked} looks like a mobile number. A ledger keeps no personal data: it was not taken over, and no copy of the file is kept. Take the number out there, or give an office telephone.</source>
        <translation>{place}：{masked}疑似手机号码。台账不保存个人信息，该内容未采用，文件也不留副本，请在原文件中删去该号码或改填办公电话。</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}, column {column}</source>
        <translation>{file}“{sheet}”表第{row}行{column}列</translation>
    </message>
    <message>
        <source>{file}, row {row}, column {column}</source>
        <translation>{file}第{row}行{column}列</translation>
    </message>
    <message>
        <source>{path} holds far more rows than the form of {unit} that was sent. Take in a list on the page for lists.</source>
        <translation>{path}的行数远多于发给{unit}的填报表。如是一份清单，请在“导入”页导入。</translation>
    </message>
    <message>
        <source>Cells: {count}</source>
        <translation>{count}处</translation>
    </message>
    <message>
        <source>chart of the month</source>
        <translation>绘制本月图表</translation>
    </message>
    <message>
        <source>There is no member unit yet, and so no checklists of all. Add the member units first.</source>
        <translation>台账中尚无成员单位，未生成工作清单，请先新增成员单位。</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source> ({words})</source>
        <translation>（{words}）</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘空间已满</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>in use by another program</source>
        <translation>正被其他程序占用</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>read-only disk</source>
        <translation>只读磁盘</translation>
    </message>
    <message>
        <source>a folder of that name is there</source>
        <translation>已有同名文件夹</translation>
    </message>
    <message>
        <source>something of that name is there</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有该文件夹</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>the file could not be opened</source>
        <translation>文件无法打开</translation>
    </message>
    <message>
        <source>parts of the file do not fit together</source>
        <translation>文件内部结构不一致</translation>
    </message>
    <message>
        <source>the file is no database</source>
        <translation>文件不是数据库</translation>
    </message>
    <message>
        <source> [{mark}]</source>
        <translation>【{mark}】</translation>
    </message>
    <message>
        <source>No item is named in row {rows}; it was passed over. Write the item there, as a text.</source>
        <translation>第{rows}行没有写明事项，未导入，请在该行以文字写明事项。</translation>
    </message>
    <message>
        <source>A number only</source>
        <translation>只有序号</translation>
    </message>
    <message>
        <source>Keep the numbers of briefings in a restore</source>
        <translation>恢复备份时保留简报期号</translation>
    </message>
    <message>
        <source>write the form of each unit that leads an item, and keep what was sent</source>
        <translation>生成有牵头事项的各单位填报表，并留存下发内容</translation>
    </message>
    <message>
        <source>only the form of this unit, also of one that leads no item</source>
        <translation>只生成该单位的填报表，无牵头事项的也生成</translation>
    </message>
    <message>
        <source>No form for units that lead no item this month: {units}</source>
        <translation>本月无牵头事项、未生成填报表的单位：{units}</translation>
    </message>
    <message>
        <source>a ledger is there</source>
        <translation>该处是一个台账文件</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>文件不完整，末尾缺失</translation>
    </message>
    <message>
        <source>the file&apos;s format is not known</source>
        <translation>文件格式无法识别</translation>
    </message>
</context>
</TS>
