<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Boards</name>
    <message numerus="yes">
        <source>%n follow-up is overdue, %1 by %2</source>
        <translation>
            <numerusform>%n follow-up is overdue, %1 by %2</numerusform>
            <numerusform>%n follow-ups are overdue, %1 by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are overdue, %1 by %2</source>
        <translation>
            <numerusform>%n follow-up is overdue, %1 by %2</numerusform>
            <numerusform>%n follow-ups are overdue, %1 by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n groups</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%1 in %n group</numerusform>
            <numerusform>%1 in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective is watched</source>
        <translation>
            <numerusform>%n objective is watched</numerusform>
            <numerusform>%n objectives are watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives are watched</source>
        <translation>
            <numerusform>%n objective is watched</numerusform>
            <numerusform>%n objectives are watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more changed since you looked</source>
        <translation>
            <numerusform>%1 and %n more changed since you looked</numerusform>
            <numerusform>%1 and %n more changed since you looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>- %1, target %2 in %n days</source>
        <translation>
            <numerusform>- %1, target %2 in %n day</numerusform>
            <numerusform>- %1, target %2 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overall availability of %n days: %1</source>
        <translation>
            <numerusform>Overall availability of %n day: %1</numerusform>
            <numerusform>Overall availability of %n days: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held for %n services</source>
        <translation>
            <numerusform>Held for %n service</numerusform>
            <numerusform>Held for %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%n character</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebugBoard</name>
    <message numerus="yes">
        <source>%1 of this request is spent in %n serial queries to %2 (%3 each).</source>
        <translation>
            <numerusform>%1 of this request is spent in %n query to %2 (%3).</numerusform>
            <numerusform>%1 of this request is spent in %n serial queries to %2 (%3 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n serial calls of %2 (%3 each).</source>
        <translation>
            <numerusform>%1 of this request is spent in %n call of %2 (%3).</numerusform>
            <numerusform>%1 of this request is spent in %n serial calls of %2 (%3 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n messages through %2 (%3 each).</source>
        <translation>
            <numerusform>%1 of this request is spent in %n message through %2 (%3).</numerusform>
            <numerusform>%1 of this request is spent in %n messages through %2 (%3 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n steps “%2” of %3, one after the other (%4 each).</source>
        <translation>
            <numerusform>%1 of this request is spent in %n step “%2” of %3 (%4).</numerusform>
            <numerusform>%1 of this request is spent in %n steps “%2” of %3, one after the other (%4 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This trace is not complete: %n spans name a parent that never came.</source>
        <translation>
            <numerusform>This trace is not complete: %n span names a parent that never came.</numerusform>
            <numerusform>This trace is not complete: %n spans name a parent that never came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, called by %2, %3, %4 of %n calls failed, p95 %5</source>
        <translation>
            <numerusform>%1, called by %2, %3, %4 of %n call failed, p95 %5</numerusform>
            <numerusform>%1, called by %2, %3, %4 of %n calls failed, p95 %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times, %1, %2: %3</source>
        <translation>
            <numerusform>%n time, %1, %2: %3</numerusform>
            <numerusform>%n times, %1, %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebugSnapshot</name>
    <message numerus="yes">
        <source>%n log lines of %1</source>
        <translation>
            <numerusform>%n log line of %1</numerusform>
            <numerusform>%n log lines of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies of %1</source>
        <translation>
            <numerusform>%n dependency of %1</numerusform>
            <numerusform>%n dependencies of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueTriage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>refused changes</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message numerus="yes">
        <source>%1, %n queries</source>
        <translation>
            <numerusform>%1, %n query</numerusform>
            <numerusform>%1, %n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n calls</source>
        <translation>
            <numerusform>%1, %n call</numerusform>
            <numerusform>%1, %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n messages</source>
        <translation>
            <numerusform>%1, %n message</numerusform>
            <numerusform>%1, %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ActionsModel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertBecame</name>
    <message numerus="yes">
        <source>%n signal so far</source>
        <translation>
            <numerusform>%n signal so far</numerusform>
            <numerusform>%n signals so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals are this one alert</source>
        <translation>
            <numerusform>%n signal is this one alert</numerusform>
            <numerusform>%n signals are this one alert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n other alert</source>
        <translation>
            <numerusform>with %n other alert</numerusform>
            <numerusform>with %n other alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n other alerts</source>
        <translation>
            <numerusform>with %n other alert</numerusform>
            <numerusform>with %n other alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertDetail</name>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step</source>
        <translation>
            <numerusform>%n earlier step</numerusform>
            <numerusform>%n earlier steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier steps</source>
        <translation>
            <numerusform>%n earlier step</numerusform>
            <numerusform>%n earlier steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertWords</name>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertsScreen</name>
    <message numerus="yes">
        <source>%n group</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw signal in 2 h became</source>
        <translation>
            <numerusform>%n raw signal in 2 h became</numerusform>
            <numerusform>%n raw signals in 2 h became</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw signals in 2 h became</source>
        <translation>
            <numerusform>%n raw signal in 2 h became</numerusform>
            <numerusform>%n raw signals in 2 h became</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group is open that is not listed.</source>
        <translation>
            <numerusform>%n more group is open that is not listed.</numerusform>
            <numerusform>%n more groups are open that are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more groups are open that are not listed.</source>
        <translation>
            <numerusform>%n more group is open that is not listed.</numerusform>
            <numerusform>%n more groups are open that are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ended at %2. %n group that it held fires still.</source>
        <translation>
            <numerusform>%1 ended at %2. %n group that it held fires still.</numerusform>
            <numerusform>%1 ended at %2. %n groups that it held fire still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ended at %2. %n groups that it held fire still.</source>
        <translation>
            <numerusform>%1 ended at %2. %n group that it held fires still.</numerusform>
            <numerusform>%1 ended at %2. %n groups that it held fire still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were over before that: %1.</source>
        <translation>
            <numerusform>%n was over before that: %1.</numerusform>
            <numerusform>%n were over before that: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were over before that: %1; and more.</source>
        <translation>
            <numerusform>%n was over before that: %1; and more.</numerusform>
            <numerusform>%n were over before that: %1; and more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page waits</source>
        <translation>
            <numerusform>%n page waits</numerusform>
            <numerusform>%n pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait</source>
        <translation>
            <numerusform>%n page waits</numerusform>
            <numerusform>%n pages wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Attention</name>
    <message numerus="yes">
        <source>%n things that concern you</source>
        <translation>
            <numerusform>%n thing that concerns you</numerusform>
            <numerusform>%n things that concern you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::BudgetPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatalogForm</name>
    <message numerus="yes">
        <source>%n place is for you to decide.</source>
        <translation>
            <numerusform>%n place is for you to decide.</numerusform>
            <numerusform>%n places are for you to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are for you to decide.</source>
        <translation>
            <numerusform>%n place is for you to decide.</numerusform>
            <numerusform>%n places are for you to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatchUpModel</name>
    <message numerus="yes">
        <source> · %n changes</source>
        <comment>after the names of those who made them</comment>
        <translation>
            <numerusform> · %n change</numerusform>
            <numerusform> · %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more before</source>
        <comment>lines that found no room</comment>
        <translation>
            <numerusform>and %n more before</numerusform>
            <numerusform>and %n more before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConflictPane</name>
    <message numerus="yes">
        <source>%n thing to answer</source>
        <comment>after working apart</comment>
        <translation>
            <numerusform>%n thing to answer</numerusform>
            <numerusform>%n things to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to answer</source>
        <comment>after working apart</comment>
        <translation>
            <numerusform>%n thing to answer</numerusform>
            <numerusform>%n things to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question from the time you were offline</source>
        <translation>
            <numerusform>%n question from the time you were offline</numerusform>
            <numerusform>%n questions from the time you were offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from the time you were offline</source>
        <translation>
            <numerusform>%n question from the time you were offline</numerusform>
            <numerusform>%n questions from the time you were offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConnectionSection</name>
    <message numerus="yes">
        <source>%n change was not sent yet. It stays with this backend&apos;s copy and is sent when you join it again.</source>
        <translation>
            <numerusform>%n change was not sent yet. It stays with this backend&apos;s copy and is sent when you join it again.</numerusform>
            <numerusform>%n changes were not sent yet. They stay with this backend&apos;s copy and are sent when you join it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were not sent yet. They stay with this backend&apos;s copy and are sent when you join it again.</source>
        <translation>
            <numerusform>%n change was not sent yet. It stays with this backend&apos;s copy and is sent when you join it again.</numerusform>
            <numerusform>%n changes were not sent yet. They stay with this backend&apos;s copy and are sent when you join it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Contacts</name>
    <message numerus="yes">
        <source>%n affected</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%n affected</numerusform>
            <numerusform>%n affected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>of customers</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugLogs</name>
    <message numerus="yes">
        <source>%n patterns, %1 lines in %2</source>
        <translation>
            <numerusform>%n pattern, %1 lines in %2</numerusform>
            <numerusform>%n patterns, %1 lines in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugScatter</name>
    <message numerus="yes">
        <source>Latency of %n requests</source>
        <translation>
            <numerusform>Latency of %n request</numerusform>
            <numerusform>Latency of %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugTraces</name>
    <message numerus="yes">
        <source>%n more spans are not shown.</source>
        <translation>
            <numerusform>%n more span is not shown.</numerusform>
            <numerusform>%n more spans are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::DesktopPalette</name>
    <message numerus="yes">
        <source>service, %n open ticket</source>
        <translation>
            <numerusform>service, %n open ticket</numerusform>
            <numerusform>service, %n open tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>service, %n open tickets</source>
        <translation>
            <numerusform>service, %n open ticket</numerusform>
            <numerusform>service, %n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::GateLine</name>
    <message numerus="yes">
        <source>Format: %n of 9 sections filled. %1</source>
        <comment>saved or not</comment>
        <translation>
            <numerusform>Format: %n of 9 sections filled. %1</numerusform>
            <numerusform>Format: %n of 9 sections filled. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 9 filled</source>
        <translation>
            <numerusform>%n of 9 filled</numerusform>
            <numerusform>%n of 9 filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportPane</name>
    <message numerus="yes">
        <source>In %n of them, parts that no section stands for are kept verbatim in the Original Request.</source>
        <comment>files</comment>
        <translation>
            <numerusform>In %n of them, parts that no section stands for are kept verbatim in the Original Request.</numerusform>
            <numerusform>In %n of them, parts that no section stands for are kept verbatim in the Original Request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed by, because they hold no report: %n.</source>
        <comment>files</comment>
        <translation>
            <numerusform>Passed by, because they hold no report: %n.</numerusform>
            <numerusform>Passed by, because they hold no report: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportRun</name>
    <message numerus="yes">
        <source>%n made</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%n made</numerusform>
            <numerusform>%n made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be imported</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n cannot be imported</numerusform>
            <numerusform>%n cannot be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::IncidentAlerts</name>
    <message numerus="yes">
        <source>%1 in %n group</source>
        <comment>number of signals</comment>
        <translation>
            <numerusform>%1 in %n group</numerusform>
            <numerusform>%1 in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n groups</source>
        <comment>number of signals</comment>
        <translation>
            <numerusform>%1 in %n group</numerusform>
            <numerusform>%1 in %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::IncidentStrip</name>
    <message numerus="yes">
        <source>%n here now</source>
        <translation>
            <numerusform>%n here now</numerusform>
            <numerusform>%n here now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::LanesView</name>
    <message numerus="yes">
        <source>%n deploys</source>
        <translation>
            <numerusform>%n deploy</numerusform>
            <numerusform>%n deploys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::MaskNotes</name>
    <message numerus="yes">
        <source>%n secret masked: %1.</source>
        <comment>kind</comment>
        <translation>
            <numerusform>%n secret masked: %1.</numerusform>
            <numerusform>%n secrets masked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets masked: %1.</source>
        <comment>kinds</comment>
        <translation>
            <numerusform>%n secret masked: %1.</numerusform>
            <numerusform>%n secrets masked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n secret masked: %2.</source>
        <comment>file, kind</comment>
        <translation>
            <numerusform>%1: %n secret masked: %2.</numerusform>
            <numerusform>%1: %n secrets masked: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n secrets masked: %2.</source>
        <comment>file, kinds</comment>
        <translation>
            <numerusform>%1: %n secret masked: %2.</numerusform>
            <numerusform>%1: %n secrets masked: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeasuresPane</name>
    <message numerus="yes">
        <source>Nothing stands behind it in these %n days.</source>
        <translation>
            <numerusform>Nothing stands behind it on this %n day.</numerusform>
            <numerusform>Nothing stands behind it in these %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures of the last %n days</source>
        <translation>
            <numerusform>Measures of the last %n day</numerusform>
            <numerusform>Measures of the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::NewTicketScreen</name>
    <message numerus="yes">
        <source>Submit: %n section needed</source>
        <translation>
            <numerusform>Submit: %n section needed</numerusform>
            <numerusform>Submit: %n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit: %n sections needed</source>
        <translation>
            <numerusform>Submit: %n section needed</numerusform>
            <numerusform>Submit: %n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit: %n needed</source>
        <translation>
            <numerusform>Submit: %n needed</numerusform>
            <numerusform>Submit: %n needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::NewTicketSide</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::OncallBoard</name>
    <message numerus="yes">
        <source>%n waits for you</source>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutboxPane</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Local copy: %n ticket.</source>
        <translation>
            <numerusform>Local copy: %n ticket.</numerusform>
            <numerusform>Local copy: %n tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Palette</name>
    <message numerus="yes">
        <source>%n result</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::PasteModel</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a mail</source>
        <translation>
            <numerusform>%n entry from a mail</numerusform>
            <numerusform>%n entries from a mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a mail of %1</source>
        <translation>
            <numerusform>%n entry from a mail of %1</numerusform>
            <numerusform>%n entries from a mail of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a chat</source>
        <translation>
            <numerusform>%n entry from a chat</numerusform>
            <numerusform>%n entries from a chat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a terminal</source>
        <translation>
            <numerusform>%n entry from a terminal</numerusform>
            <numerusform>%n entries from a terminal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from an alert</source>
        <translation>
            <numerusform>%n entry from an alert</numerusform>
            <numerusform>%n entries from an alert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from pasted text</source>
        <translation>
            <numerusform>%n entry from pasted text</numerusform>
            <numerusform>%n entries from pasted text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::PastePane</name>
    <message numerus="yes">
        <source>Put %n on the timeline</source>
        <translation>
            <numerusform>Put %n on the timeline</numerusform>
            <numerusform>Put %n on the timeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries put on the timeline</source>
        <translation>
            <numerusform>%n entry put on the timeline</numerusform>
            <numerusform>%n entries put on the timeline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreviewPane</name>
    <message numerus="yes">
        <source>PDF, %n pages</source>
        <translation>
            <numerusform>PDF, %n page</numerusform>
            <numerusform>PDF, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueModel</name>
    <message numerus="yes">
        <source>%1, %n ticket</source>
        <translation>
            <numerusform>%1, %n ticket</numerusform>
            <numerusform>%1, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tickets</source>
        <translation>
            <numerusform>%1, %n ticket</numerusform>
            <numerusform>%1, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section needed</source>
        <translation>
            <numerusform>%n section needed</numerusform>
            <numerusform>%n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections needed</source>
        <translation>
            <numerusform>%n section needed</numerusform>
            <numerusform>%n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueScreen</name>
    <message numerus="yes">
        <source>%n overdue follow-up</source>
        <translation>
            <numerusform>%n overdue follow-up</numerusform>
            <numerusform>%n overdue follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue follow-ups</source>
        <translation>
            <numerusform>%n overdue follow-up</numerusform>
            <numerusform>%n overdue follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueTriage</name>
    <message numerus="yes">
        <source>%n tickets are %1 now.</source>
        <translation>
            <numerusform>%n ticket is %1 now.</numerusform>
            <numerusform>%n tickets are %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets belong to %1 now.</source>
        <translation>
            <numerusform>%n ticket belongs to %1 now.</numerusform>
            <numerusform>%n tickets belong to %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are with %1 now.</source>
        <translation>
            <numerusform>%n ticket is with %1 now.</numerusform>
            <numerusform>%n tickets are with %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are linked to %1.</source>
        <translation>
            <numerusform>%n ticket is linked to %1.</numerusform>
            <numerusform>%n tickets are linked to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are merged into %1.</source>
        <translation>
            <numerusform>%n ticket is merged into %1.</numerusform>
            <numerusform>%n tickets are merged into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n waiting for you</numerusform>
            <numerusform>%1, %n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Roles</name>
    <message numerus="yes">
        <source>%1 leads %n people, more than %2. Split the work, or fill another role.</source>
        <comment>name or role of a lead</comment>
        <translation>
            <numerusform>%1 leads %n person, more than %2. Split the work, or fill another role.</numerusform>
            <numerusform>%1 leads %n people, more than %2. Split the work, or fill another role.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomNotes</name>
    <message numerus="yes">
        <source>%n things changed since you looked at %1 UTC.</source>
        <comment>time</comment>
        <translation>
            <numerusform>%n thing changed since you looked at %1 UTC.</numerusform>
            <numerusform>%n things changed since you looked at %1 UTC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomPresenter</name>
    <message numerus="yes">
        <source>You are signed out. Keep working: what you change (%n so far) waits here until you sign in.</source>
        <translation>
            <numerusform>You are signed out. Keep working: what you change (%n so far) waits here until you sign in.</numerusform>
            <numerusform>You are signed out. Keep working: what you change (%n so far) waits here until you sign in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are offline. Keep working: what you change (%n so far) is kept here and sent in order later. Paging runs on the server and goes on.</source>
        <translation>
            <numerusform>You are offline. Keep working: what you change (%n so far) is kept here and sent in order later. Paging runs on the server and goes on.</numerusform>
            <numerusform>You are offline. Keep working: what you change (%n so far) is kept here and sent in order later. Paging runs on the server and goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::SectionView</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>next actions</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>whys</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixes</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure</source>
        <comment>prevention</comment>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures</source>
        <comment>prevention</comment>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section needed</source>
        <translation>
            <numerusform>%n section needed</numerusform>
            <numerusform>%n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections needed</source>
        <translation>
            <numerusform>%n section needed</numerusform>
            <numerusform>%n sections needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed</source>
        <comment>sections</comment>
        <translation>
            <numerusform>%n needed</numerusform>
            <numerusform>%n needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <comment>whys</comment>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was over and came back %n times.</source>
        <translation>
            <numerusform>It was over and came back once.</numerusform>
            <numerusform>It was over and came back %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::SentUpdatesModel</name>
    <message numerus="yes">
        <source>%n late</source>
        <comment>updates</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceDetail</name>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>launched %n day ago</source>
        <translation>
            <numerusform>launched %n day ago</numerusform>
            <numerusform>launched %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>launched %n days ago</source>
        <translation>
            <numerusform>launched %n day ago</numerusform>
            <numerusform>launched %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::StripPresenter</name>
    <message numerus="yes">
        <source>+%n open, worst %1</source>
        <translation>
            <numerusform>+%n open, worst %1</numerusform>
            <numerusform>+%n open, worst %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketPane</name>
    <message numerus="yes">
        <source>%1 and %n more are typing</source>
        <comment>person, how many more</comment>
        <translation>
            <numerusform>%1 and %n more are typing</numerusform>
            <numerusform>%1 and %n more are typing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketPreview</name>
    <message numerus="yes">
        <source>And %n more section.</source>
        <translation>
            <numerusform>And %n more section.</numerusform>
            <numerusform>And %n more sections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more sections.</source>
        <translation>
            <numerusform>And %n more section.</numerusform>
            <numerusform>And %n more sections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineFilterRow</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>timeline entries</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelinePane</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>timeline entries</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineView</name>
    <message numerus="yes">
        <source>%n more line</source>
        <comment>of a folded entry</comment>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <comment>of a folded entry</comment>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ToastStack</name>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TrialPane</name>
    <message numerus="yes">
        <source>%n alert was looked at.</source>
        <translation>
            <numerusform>%n alert was looked at.</numerusform>
            <numerusform>%n alerts were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts were looked at.</source>
        <translation>
            <numerusform>%n alert was looked at.</numerusform>
            <numerusform>%n alerts were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::UnknownList</name>
    <message numerus="yes">
        <source>%n open alert</source>
        <translation>
            <numerusform>%n open alert</numerusform>
            <numerusform>%n open alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alerts</source>
        <translation>
            <numerusform>%n open alert</numerusform>
            <numerusform>%n open alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the catalog, these and %n more</source>
        <translation>
            <numerusform>Not in the catalog, these and %n more</numerusform>
            <numerusform>Not in the catalog, these and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdateComposer</name>
    <message numerus="yes">
        <source>Goes out in %n s to: %1.</source>
        <comment>audiences</comment>
        <translation>
            <numerusform>Goes out in %n s to: %1.</numerusform>
            <numerusform>Goes out in %n s to: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdateDraft</name>
    <message numerus="yes">
        <source>The text for customers is too long by %n.</source>
        <comment>characters</comment>
        <translation>
            <numerusform>The text for customers is too long by %n.</numerusform>
            <numerusform>The text for customers is too long by %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of what we do is too long by %n.</source>
        <comment>characters</comment>
        <translation>
            <numerusform>The text of what we do is too long by %n.</numerusform>
            <numerusform>The text of what we do is too long by %n.</numerusform>
        </translation>
    </message>
</context>
</TS>
