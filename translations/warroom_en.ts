<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>warroom::ui::IncidentStrip</name>
    <message numerus="yes">
        <source>%n here now</source>
        <translation>
            <numerusform>%n here now</numerusform>
            <numerusform>%n here now</numerusform>
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
