<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>held: %1 until %2. No ticket, no page.</source>
        <translation>zurückgehalten: %1 bis %2. Kein Ticket, keine Alarmierung.</translation>
    </message>
    <message>
        <source>held: %1 until %2 (%3). No ticket, no page.</source>
        <translation>zurückgehalten: %1 bis %2 (%3). Kein Ticket, keine Alarmierung.</translation>
    </message>
    <message>
        <source>held by %1, and over before that ended.</source>
        <translation>zurückgehalten von %1 und vorbei, bevor das endete.</translation>
    </message>
    <message>
        <source>%1 no longer holds it, and it still fires.</source>
        <translation>%1 hält ihn nicht mehr zurück, und er feuert noch.</translation>
    </message>
    <message>
        <source>Grouped by its cause: %1.</source>
        <translation>Gruppiert nach seiner Ursache: %1.</translation>
    </message>
    <message>
        <source>Grouped by its service.</source>
        <translation>Gruppiert nach seinem Dienst.</translation>
    </message>
    <message>
        <source>Grouped by its service and its name.</source>
        <translation>Gruppiert nach seinem Dienst und seinem Namen.</translation>
    </message>
    <message>
        <source>An incident of its service is open.</source>
        <translation>Ein Vorfall seines Dienstes ist offen.</translation>
    </message>
    <message>
        <source>grouped: %1 needs %2, which is failing in %3.</source>
        <translation>gruppiert: %1 braucht %2, und das ist in %3 gestört.</translation>
    </message>
    <message>
        <source>grouped: %1 needs %2, which is failing in an incident that is being opened.</source>
        <translation>gruppiert: %1 braucht %2, und das ist in einem Vorfall gestört, der gerade geöffnet wird.</translation>
    </message>
    <message>
        <source>A storm: %1 tickets of service %2 in %3 minutes; it joins the newest.</source>
        <translation>Ein Sturm: %1 Tickets des Dienstes %2 in %3 Minuten; er kommt zum neuesten.</translation>
    </message>
    <message>
        <source>A storm: %1 tickets of no service in %2 minutes; it joins the newest.</source>
        <translation>Ein Sturm: %1 Tickets ohne Dienst in %2 Minuten; er kommt zum neuesten.</translation>
    </message>
    <message>
        <source>%1 has its incident already.</source>
        <translation>%1 hat seinen Vorfall schon.</translation>
    </message>
    <message>
        <source>Nothing of its service is open: an incident.</source>
        <translation>Von seinem Dienst ist nichts offen: ein Vorfall.</translation>
    </message>
    <message>
        <source>Nothing of its group is open: a ticket.</source>
        <translation>Von seiner Gruppe ist nichts offen: ein Ticket.</translation>
    </message>
    <message>
        <source>Its group&apos;s ticket waits %1 for more of it.</source>
        <translation>Das Ticket seiner Gruppe wartet %1 auf mehr davon.</translation>
    </message>
    <message>
        <source>It was resolved before anybody heard that it fires.</source>
        <translation>Er war vorbei, bevor jemand hörte, dass er feuert.</translation>
    </message>
    <message>
        <source>The sender says that somebody has it.</source>
        <translation>Laut Sender kümmert sich jemand darum.</translation>
    </message>
    <message>
        <source>The sender says that it is over.</source>
        <translation>Laut Sender ist er vorbei.</translation>
    </message>
    <message>
        <source>The sender says it in other words now.</source>
        <translation>Der Sender sagt es jetzt mit anderen Worten.</translation>
    </message>
    <message>
        <source>It is over before its group&apos;s ticket was opened: it needs none.</source>
        <translation>Er ist vorbei, bevor das Ticket seiner Gruppe geöffnet wurde: es braucht keines.</translation>
    </message>
    <message>
        <source>It changed %1 times in %2 minutes; it makes no new ticket until it is quieter.</source>
        <translation>Er wechselte %1-mal in %2 Minuten; er macht kein neues Ticket, bis er ruhiger ist.</translation>
    </message>
    <message>
        <source>It changed %1 times in %2 minutes; it makes no new ticket until it has been quiet for as long.</source>
        <translation>Er wechselte %1-mal in %2 Minuten; er macht kein neues Ticket, bis er ebenso lange ruhig war.</translation>
    </message>
    <message>
        <source>It has been quieter, and it still fires.</source>
        <translation>Er war ruhiger, und er feuert noch.</translation>
    </message>
    <message>
        <source>Its ticket is still open.</source>
        <translation>Sein Ticket ist noch offen.</translation>
    </message>
    <message>
        <source>It is worse now.</source>
        <translation>Es ist jetzt schlimmer.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, no service.</source>
        <translation>Regel „%1“: Stufe kritisch, kein Dienst.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, tier %3.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Dienststufe %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, layer %3.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Schicht %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, tier %3, layer %4.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Dienststufe %3, Schicht %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, no service.</source>
        <translation>Regel „%1“: Stufe Fehler, kein Dienst.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, tier %3.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Dienststufe %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, layer %3.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Schicht %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, tier %3, layer %4.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Dienststufe %3, Schicht %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, no service.</source>
        <translation>Regel „%1“: Stufe Warnung, kein Dienst.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, tier %3.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Dienststufe %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, layer %3.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Schicht %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, tier %3, layer %4.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Dienststufe %3, Schicht %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, no service.</source>
        <translation>Regel „%1“: Stufe Info, kein Dienst.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, tier %3.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Dienststufe %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, layer %3.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Schicht %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, tier %3, layer %4.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Dienststufe %3, Schicht %4.</translation>
    </message>
    <message>
        <source>Its sender asks for: page.</source>
        <translation>Sein Sender verlangt: Alarmierung.</translation>
    </message>
    <message>
        <source>Its sender asks for: ticket.</source>
        <translation>Sein Sender verlangt: Ticket.</translation>
    </message>
    <message>
        <source>Its sender asks for: record.</source>
        <translation>Sein Sender verlangt: Erfassung.</translation>
    </message>
    <message>
        <source>No rule asks for more than the record.</source>
        <translation>Keine Regel verlangt mehr als die Erfassung.</translation>
    </message>
    <message>
        <source>%1: this was useful.</source>
        <translation>%1: das war nützlich.</translation>
    </message>
    <message>
        <source>%1: this was no use.</source>
        <translation>%1: das war nutzlos.</translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <translation>%1 kümmert sich darum.</translation>
    </message>
    <message>
        <source>%1 has it, with &quot;%2&quot;.</source>
        <translation>%1 kümmert sich darum, mit „%2“.</translation>
    </message>
    <message>
        <source>%1 muted it until %2.</source>
        <translation>%1 hat ihn bis %2 stumm geschaltet.</translation>
    </message>
    <message>
        <source>%1 muted it until %2: %3</source>
        <translation>%1 hat ihn bis %2 stumm geschaltet: %3</translation>
    </message>
    <message>
        <source>%1 ended its muting.</source>
        <translation>%1 hat ihn wieder laut geschaltet.</translation>
    </message>
    <message>
        <source>%1&apos;s muting is over.</source>
        <translation>Die Stummschaltung durch %1 ist vorbei.</translation>
    </message>
    <message>
        <source>%1 gave it a ticket of its own.</source>
        <translation>%1 gab ihm ein eigenes Ticket.</translation>
    </message>
    <message>
        <source>%1 put it on %2.</source>
        <translation>%1 hat ihn zu %2 getan.</translation>
    </message>
    <message>
        <source>%1 put it on another ticket.</source>
        <translation>%1 hat ihn zu einem anderen Ticket getan.</translation>
    </message>
    <message>
        <source>%1 makes it a page; the rules said page: %2</source>
        <translation>%1 macht ihn zur Alarmierung; die Regeln sagten Alarmierung: %2</translation>
    </message>
    <message>
        <source>%1 makes it a page; the rules said ticket: %2</source>
        <translation>%1 macht ihn zur Alarmierung; die Regeln sagten Ticket: %2</translation>
    </message>
    <message>
        <source>%1 makes it a page; the rules said record: %2</source>
        <translation>%1 macht ihn zur Alarmierung; die Regeln sagten Erfassung: %2</translation>
    </message>
    <message>
        <source>%1 makes it a ticket; the rules said page: %2</source>
        <translation>%1 macht ihn zum Ticket; die Regeln sagten Alarmierung: %2</translation>
    </message>
    <message>
        <source>%1 makes it a ticket; the rules said ticket: %2</source>
        <translation>%1 macht ihn zum Ticket; die Regeln sagten Ticket: %2</translation>
    </message>
    <message>
        <source>%1 makes it a ticket; the rules said record: %2</source>
        <translation>%1 macht ihn zum Ticket; die Regeln sagten Erfassung: %2</translation>
    </message>
    <message>
        <source>%1 makes it only a record; the rules said page: %2</source>
        <translation>%1 macht ihn nur zur Erfassung; die Regeln sagten Alarmierung: %2</translation>
    </message>
    <message>
        <source>%1 makes it only a record; the rules said ticket: %2</source>
        <translation>%1 macht ihn nur zur Erfassung; die Regeln sagten Ticket: %2</translation>
    </message>
    <message>
        <source>%1 makes it only a record; the rules said record: %2</source>
        <translation>%1 macht ihn nur zur Erfassung; die Regeln sagten Erfassung: %2</translation>
    </message>
    <message>
        <source>It stays on its ticket, as what happened, and pages nobody any more.</source>
        <translation>Er bleibt bei seinem Ticket, als das, was geschah, und alarmiert niemanden mehr.</translation>
    </message>
    <message>
        <source>It stays on its ticket, as what happened, and makes no other ticket.</source>
        <translation>Er bleibt bei seinem Ticket, als das, was geschah, und macht kein weiteres Ticket.</translation>
    </message>
    <message>
        <source>It stays on %1, as what happened, and pages nobody any more.</source>
        <translation>Er bleibt bei %1, als das, was geschah, und alarmiert niemanden mehr.</translation>
    </message>
    <message>
        <source>It stays on %1, as what happened, and makes no other ticket.</source>
        <translation>Er bleibt bei %1, als das, was geschah, und macht kein weiteres Ticket.</translation>
    </message>
    <message>
        <source>It was over, and with it what %1 decided about its route: the rules decide again.</source>
        <translation>Er war vorbei, und damit auch, was %1 über seinen Weg entschieden hat: Die Regeln entscheiden wieder.</translation>
    </message>
    <message>
        <source>Nobody has acknowledged this page for %1.</source>
        <translation>Seit %1 hat niemand diese Alarmierung quittiert.</translation>
    </message>
    <message>
        <source>Nobody has acknowledged this page for %1. %2 alerts of it fire.</source>
        <translation>Seit %1 hat niemand diese Alarmierung quittiert. %2 seiner Alarme feuern.</translation>
    </message>
    <message>
        <source>Alert acknowledged: %1</source>
        <translation>Alarm quittiert: %1</translation>
    </message>
    <message>
        <source>Alert resolved: %1</source>
        <translation>Alarm behoben: %1</translation>
    </message>
    <message>
        <source>Alert flapping: %1</source>
        <translation>Alarm flattert: %1</translation>
    </message>
    <message>
        <source>Alert fires again: %1</source>
        <translation>Alarm feuert wieder: %1</translation>
    </message>
    <message>
        <source>Alert still fires: %1</source>
        <translation>Alarm feuert noch: %1</translation>
    </message>
    <message>
        <source>Alert moved to another ticket: %1</source>
        <translation>Alarm zu einem anderen Ticket verschoben: %1</translation>
    </message>
    <message>
        <source>1 alert since the last entry:</source>
        <translation>1 Alarm seit dem letzten Eintrag:</translation>
    </message>
    <message>
        <source>%1 alerts since the last entry:</source>
        <translation>%1 Alarme seit dem letzten Eintrag:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>flattert</translation>
    </message>
    <message>
        <source>fires again</source>
        <translation>feuert wieder</translation>
    </message>
    <message>
        <source>still fires</source>
        <translation>feuert noch</translation>
    </message>
    <message>
        <source>What is known of %1 at %2</source>
        <translation>Was über %1 bekannt ist, um %2</translation>
    </message>
    <message>
        <source>What other alerts of %1 are made of, at %2</source>
        <translation>Woraus andere Alarme von %1 bestehen, um %2</translation>
    </message>
    <message>
        <source>Objective %1: %2 % in the last 5 minutes, promised are %3 %.</source>
        <translation>Ziel %1: %2 % in den letzten 5 Minuten, versprochen sind %3 %.</translation>
    </message>
    <message>
        <source>Objective %1: %2 % in the last 5 minutes, promised are %3 %; the budget burns at %4 times the even rate.</source>
        <translation>Ziel %1: %2 % in den letzten 5 Minuten, versprochen sind %3 %; das Budget wird %4-mal so schnell verbraucht wie gleichmäßig.</translation>
    </message>
    <message>
        <source>Objective %1: %2 % in the last 5 minutes, promised are %3 %; %4 min of it are left.</source>
        <translation>Ziel %1: %2 % in den letzten 5 Minuten, versprochen sind %3 %; vom Budget bleiben %4 min.</translation>
    </message>
    <message>
        <source>Objective %1: %2 % in the last 5 minutes, promised are %3 %; the budget burns at %4 times the even rate; %5 min of it are left.</source>
        <translation>Ziel %1: %2 % in den letzten 5 Minuten, versprochen sind %3 %; das Budget wird %4-mal so schnell verbraucht wie gleichmäßig; davon bleiben %5 min.</translation>
    </message>
    <message>
        <source>**Curves since %1**</source>
        <translation>**Kurven seit %1**</translation>
    </message>
    <message>
        <source>**Curves of the hour before**</source>
        <translation>**Kurven der Stunde davor**</translation>
    </message>
    <message>
        <source>**1 failed trace in the 15 minutes before**</source>
        <translation>**1 gescheiterter Trace in den 15 Minuten davor**</translation>
    </message>
    <message>
        <source>**%1 failed traces in the 15 minutes before**</source>
        <translation>**%1 gescheiterte Traces in den 15 Minuten davor**</translation>
    </message>
    <message>
        <source>**%1 or more failed traces in the 15 minutes before**</source>
        <translation>**%1 oder mehr gescheiterte Traces in den 15 Minuten davor**</translation>
    </message>
    <message>
        <source>**1 error in its log**</source>
        <translation>**1 Fehler in seinem Log**</translation>
    </message>
    <message>
        <source>**%1 errors in its log**</source>
        <translation>**%1 Fehler in seinem Log**</translation>
    </message>
    <message>
        <source>**%1 or more errors in its log**</source>
        <translation>**%1 oder mehr Fehler in seinem Log**</translation>
    </message>
    <message>
        <source>**Deploys in the 2 hours before**</source>
        <translation>**Deployments in den 2 Stunden davor**</translation>
    </message>
    <message>
        <source>- %1: %2, between %3 and %4, promised %5 `%6`</source>
        <translation>- %1: %2, zwischen %3 und %4, versprochen %5 `%6`</translation>
    </message>
    <message>
        <source>- %1: %2, between %3 and %4, limit %5 `%6`</source>
        <translation>- %1: %2, zwischen %3 und %4, Grenze %5 `%6`</translation>
    </message>
    <message>
        <source>- %1: %2, between %3 and %4 `%5`</source>
        <translation>- %1: %2, zwischen %3 und %4 `%5`</translation>
    </message>
    <message>
        <source>- %1, %2 spans, %3 failed, trace %4</source>
        <translation>- %1, %2 Spans, %3 gescheitert, Trace %4</translation>
    </message>
    <message>
        <source>  slowest: %1 of %2, %3</source>
        <translation>  am langsamsten: %1 von %2, %3</translation>
    </message>
    <message>
        <source>  slowest: %1 of %2, %3, failed</source>
        <translation>  am langsamsten: %1 von %2, %3, gescheitert</translation>
    </message>
    <message>
        <source>%1 % of the events were good, %2 % are promised. %3 % of the budget are left (%4 min of full outage).</source>
        <translation>%1 % der Ereignisse waren gut, %2 % sind versprochen. %3 % des Budgets bleiben (%4 min Totalausfall).</translation>
    </message>
    <message>
        <source>It is expected every %1 and was heard last at %2.</source>
        <translation>Es wird alle %1 erwartet und kam zuletzt um %2.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, risk %3.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Risiko %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, tier %3, risk %4.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Dienststufe %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, layer %3, risk %4.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Schicht %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level critical, service %2, tier %3, layer %4, risk %5.</source>
        <translation>Regel „%1“: Stufe kritisch, Dienst %2, Dienststufe %3, Schicht %4, Risiko %5.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, risk %3.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Risiko %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, tier %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Dienststufe %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, layer %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Schicht %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level error, service %2, tier %3, layer %4, risk %5.</source>
        <translation>Regel „%1“: Stufe Fehler, Dienst %2, Dienststufe %3, Schicht %4, Risiko %5.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, risk %3.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Risiko %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, tier %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Dienststufe %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, layer %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Schicht %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level warning, service %2, tier %3, layer %4, risk %5.</source>
        <translation>Regel „%1“: Stufe Warnung, Dienst %2, Dienststufe %3, Schicht %4, Risiko %5.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, risk %3.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Risiko %3.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, tier %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Dienststufe %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, layer %3, risk %4.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Schicht %3, Risiko %4.</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: level info, service %2, tier %3, layer %4, risk %5.</source>
        <translation>Regel „%1“: Stufe Info, Dienst %2, Dienststufe %3, Schicht %4, Risiko %5.</translation>
    </message>
    <message>
        <source>%1 %2: the error budget runs out</source>
        <translation>%1 %2: das Fehlerbudget geht zu Ende</translation>
    </message>
    <message>
        <source>At this rate the error budget of %1 %2 is gone in %3.</source>
        <translation>In %3 ist das Fehlerbudget von %1 %2 verbraucht, wenn es so weitergeht.</translation>
    </message>
    <message>
        <source>It burns %1 times the even rate in 1 h and %2 times in 6 h; the lower one counts. %3 % of it are left. In 6 h %4 events, %5 of them bad (at least %6 and %7). Told when it lasts less than %8. Judged %9.</source>
        <translation>Es wird in 1 h %1-mal und in 6 h %2-mal so schnell verbraucht wie gleichmäßig; die niedrigere Zahl gilt. %3 % davon sind übrig. In 6 h %4 Ereignisse, davon %5 schlechte (mindestens %6 und %7). Gemeldet, wenn es kürzer reicht als %8. Beurteilt %9.</translation>
    </message>
    <message>
        <source>%1 %2: the burn rate rises toward its alert</source>
        <translation>%1 %2: der Verbrauch steigt auf seinen Alarm zu</translation>
    </message>
    <message>
        <source>%1 %2: the share of slow requests rises toward its alert</source>
        <translation>%1 %2: der Anteil langsamer Anfragen steigt auf seinen Alarm zu</translation>
    </message>
    <message>
        <source>The burn rate of %1 %2 rises toward its alert at %3: %4, %5 and %6 in three windows of %7.</source>
        <translation>Der Verbrauch von %1 %2 steigt auf seinen Alarm bei %3 zu: %4, %5 und %6 in drei Fenstern von %7.</translation>
    </message>
    <message>
        <source>The share of slow requests of %1 %2 rises toward its alert at burn rate %3: %4, %5 and %6 in three windows of %7.</source>
        <translation>Der Anteil langsamer Anfragen von %1 %2 steigt auf seinen Alarm bei Verbrauch %3 zu: %4, %5 und %6 in drei Fenstern von %7.</translation>
    </message>
    <message>
        <source>The windows end at %1: %2 events, %3 of them bad (at least %4 in each, %5 bad in the last). Told from half of the alert&apos;s rate on, %6, where chance hardly makes the rise: z %7, at least %8. Judged %9.</source>
        <translation>Die Fenster enden um %1: %2 Ereignisse, davon %3 schlechte (mindestens %4 in jedem, %5 schlechte im letzten). Gemeldet ab der halben Rate des Alarms, %6, wo der Zufall den Anstieg kaum macht: z %7, mindestens %8. Beurteilt %9.</translation>
    </message>
    <message>
        <source>%1 %2: nears its limit of %3</source>
        <translation>%1 %2: nähert sich der Grenze von %3</translation>
    </message>
    <message>
        <source>At this rate %1 %2 crosses its limit of %3 in %4.</source>
        <translation>In %4 überschreitet %1 %2 die Grenze von %3, wenn es so weitergeht.</translation>
    </message>
    <message>
        <source>It is at %1 and rises by %2 an hour: the line of least squares through %3 samples of the last 6 h, fit %4, at least %5. Told when it is crossed within %6. Judged %7.</source>
        <translation>Der Wert ist %1 und steigt um %2 in der Stunde: die Linie der kleinsten Quadrate durch %3 Messwerte der letzten 6 h, Bestimmtheit %4, mindestens %5. Gemeldet, wenn die Grenze binnen %6 überschritten wird. Beurteilt %7.</translation>
    </message>
</context>
<context>
    <name>BackendAddress</name>
    <message>
        <source>This is no address; one is, for example, https://warroom.example.org:8787</source>
        <translation>Das ist keine Adresse; eine ist zum Beispiel https://warroom.example.org:8787</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://</source>
        <translation>Eine Adresse beginnt mit https:// oder http://</translation>
    </message>
    <message>
        <source>An address ends after host and port</source>
        <translation>Eine Adresse endet nach Rechner und Port</translation>
    </message>
</context>
<context>
    <name>Boards</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>within objective</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>hoher Verbrauch</translation>
    </message>
    <message>
        <source>budget spent</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Last incident %1 ended %2 ago.</source>
        <translation>Letzter Vorfall %1 endete vor %2.</translation>
    </message>
    <message>
        <source>%1. No update for executives yet.</source>
        <translation>%1. Noch kein Update für die Geschäftsleitung.</translation>
    </message>
    <message>
        <source>From update %1 of %2, %3, %4 UTC</source>
        <translation>Aus Update %1 zu %2, %3, %4 UTC</translation>
    </message>
    <message>
        <source>successful user requests, %1</source>
        <translation>erfolgreiche Nutzeranfragen, %1</translation>
    </message>
    <message>
        <source>Overall availability</source>
        <translation>Verfügbarkeit gesamt</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Previous %1</source>
        <translation>Zuvor, %1</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>share of the budget of %1 spent</source>
        <translation>verbrauchter Anteil des Budgets, %1</translation>
    </message>
    <message>
        <source>Error budget spent</source>
        <translation>Fehlerbudget verbraucht</translation>
    </message>
    <message>
        <source>Spent by %1</source>
        <translation>Verbraucht durch %1</translation>
    </message>
    <message>
        <source>Burn, 1 h</source>
        <translation>Verbrauchsrate, 1 h</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Frozen by policy</source>
        <translation>Per Richtlinie eingefroren</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>phase and customer impact</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>median %1, mean %2</source>
        <translation>Median %1, Mittel %2</translation>
    </message>
    <message>
        <source>Time to restore</source>
        <translation>Zeit bis Wiederherstellung</translation>
    </message>
    <message>
        <source>from the start to resolved</source>
        <translation>vom Beginn bis behoben</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Zeit bis Quittierung</translation>
    </message>
    <message>
        <source>from the alert to the first person</source>
        <translation>vom Alarm bis zur ersten Person</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Offene Tickets</translation>
    </message>
    <message>
        <source>Opened, 7 d</source>
        <translation>Eröffnet, 7 d</translation>
    </message>
    <message>
        <source>Closed, 7 d</source>
        <translation>Geschlossen, 7 d</translation>
    </message>
    <message>
        <source>P1 older than 24 h</source>
        <translation>P1 älter als 24 h</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältestes %1</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up is overdue, %1 by %2</source>
        <translation>
            <numerusform>%n Folgeticket ist überfällig, %1 seit %2</numerusform>
            <numerusform>%n Folgetickets sind überfällig, %1 seit %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are overdue, %1 by %2</source>
        <translation>
            <numerusform>%n Folgeticket ist überfällig, %1 seit %2</numerusform>
            <numerusform>%n Folgetickets sind überfällig, %1 seit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a range of days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>the day on which something is due</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n groups</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%1 in %n Gruppe</numerusform>
            <numerusform>%1 in %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>erstes %1</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>nobody commands</source>
        <translation>keine Einsatzleitung</translation>
    </message>
    <message>
        <source>commander %1</source>
        <translation>Einsatzleitung %1</translation>
    </message>
    <message>
        <source>open for</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Routed to ticket %1, no page</source>
        <translation>An Ticket %1 geleitet, keine Alarmierung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>route, ticket</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>worst first, healthy services are grey</source>
        <translation>schlechteste zuerst, gesunde Dienste sind grau</translation>
    </message>
    <message>
        <source>some have no data</source>
        <translation>einige ohne Daten</translation>
    </message>
    <message>
        <source>all within objective</source>
        <translation>alle im Ziel</translation>
    </message>
    <message>
        <source>%1 min before %2</source>
        <translation>%1 min vor %2</translation>
    </message>
    <message numerus="yes">
        <source>%n objective is watched</source>
        <translation>
            <numerusform>%n Ziel wird überwacht</numerusform>
            <numerusform>%n Ziele werden überwacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives are watched</source>
        <translation>
            <numerusform>%n Ziel wird überwacht</numerusform>
            <numerusform>%n Ziele werden überwacht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last check %2 ago.</source>
        <translation>%1, letzte Prüfung vor %2.</translation>
    </message>
    <message>
        <source>%1, last known %2 ago.</source>
        <translation>%1, letzter Stand vor %2.</translation>
    </message>
    <message>
        <source>%1 changed since you looked</source>
        <translation>%1 hat sich seit deinem letzten Blick geändert</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more changed since you looked</source>
        <translation>
            <numerusform>%1 und %n weiterer haben sich seit deinem letzten Blick geändert</numerusform>
            <numerusform>%1 und %n weitere haben sich seit deinem letzten Blick geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Page that waits for you</source>
        <translation>Alarmierung, die auf dich wartet</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>SEV%1</source>
        <translation>SEV%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>budget spent %1</source>
        <translation>Budget verbraucht %1</translation>
    </message>
    <message>
        <source>burn %1 in 1 h, %2 in 6 h, %3 in 3 d</source>
        <translation>Verbrauchsrate %1 in 1 h, %2 in 6 h, %3 in 3 d</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>No objective is measured yet. The service catalog of a shared backend says what is promised.</source>
        <translation>Noch wird kein Ziel gemessen. Was versprochen ist, steht im Servicekatalog eines gemeinsamen Backends.</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <translation>Stand %1 UTC</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>objective, service</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Objective %1: no data</source>
        <translation>Ziel %1: keine Daten</translation>
    </message>
    <message>
        <source>Objective %1: %2</source>
        <translation>Ziel %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>- %1, target %2 in %n days</source>
        <translation>
            <numerusform>- %1, Ziel %2 an %n Tag</numerusform>
            <numerusform>- %1, Ziel %2 in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>- budget spent %1</source>
        <translation>- Budget verbraucht %1</translation>
    </message>
    <message>
        <source>- burn rate %1 in 1 h, %2 in 6 h, %3 in 3 d</source>
        <translation>- Verbrauch %1 in 1 h, %2 in 6 h, %3 in 3 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>Overall availability of %n days: %1</source>
        <translation>
            <numerusform>Verfügbarkeit insgesamt an %n Tag: %1</numerusform>
            <numerusform>Verfügbarkeit insgesamt in %n Tagen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>- objective %1, the range before %2, the last hour %3</source>
        <translation>- Ziel %1, der Zeitraum davor %2, die letzte Stunde %3</translation>
    </message>
    <message>
        <source>- error budget spent %1, burn rate %2 in 1 h</source>
        <translation>- Fehlerbudget verbraucht %1, Verbrauch %2 in 1 h</translation>
    </message>
    <message>
        <source>Deploy of %1: %2</source>
        <translation>Deployment von %1: %2</translation>
    </message>
    <message>
        <source>- at %1</source>
        <translation>- um %1</translation>
    </message>
    <message>
        <source>Errors of %1, %2</source>
        <comment>service, objective</comment>
        <translation>Fehler von %1, %2</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>Angehalten für %1</translation>
    </message>
    <message numerus="yes">
        <source>Held for %n services</source>
        <translation>
            <numerusform>Angehalten für %n Dienst</numerusform>
            <numerusform>Angehalten für %n Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a trend</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>%1, %2 for %3, since %4 UTC.</source>
        <translation>%1, %2 seit %3, Beginn %4 UTC.</translation>
    </message>
    <message>
        <source>Confirmed cause: %1</source>
        <translation>Bestätigte Ursache: %1</translation>
    </message>
    <message>
        <source>Suspected cause: %1</source>
        <translation>Vermutete Ursache: %1</translation>
    </message>
    <message>
        <source>no due time</source>
        <translation>ohne Frist</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>and %1 more open questions</source>
        <translation>und %1 weitere offene Fragen</translation>
    </message>
    <message>
        <source>Status update is %1 late</source>
        <translation>Statusmeldung %1 überfällig</translation>
    </message>
    <message>
        <source>Status update due %1</source>
        <translation>Statusmeldung fällig %1</translation>
    </message>
    <message>
        <source>%1 is due %2</source>
        <translation>%1: fällig %2</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Actions in flight</source>
        <translation>Laufende Schritte</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Noch nötig</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Next clocks</source>
        <translation>Nächste Fristen</translation>
    </message>
    <message>
        <source>Last update %1 UTC: %2</source>
        <translation>Letzte Statusmeldung %1 UTC: %2</translation>
    </message>
    <message>
        <source>In flight: %1 and %2 more</source>
        <translation>Läuft: %1 und %2 weitere</translation>
    </message>
    <message>
        <source>In flight: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Next update %1 UTC</source>
        <translation>Nächste Statusmeldung %1 UTC</translation>
    </message>
    <message>
        <source>%1 drives since %2 UTC.</source>
        <translation>%1 steuert seit %2 UTC.</translation>
    </message>
    <message>
        <source>Restricted by %1: %2</source>
        <translation>Eingeschränkt von %1: %2</translation>
    </message>
    <message>
        <source>DRILL. %1</source>
        <translation>ÜBUNG. %1</translation>
    </message>
    <message>
        <source>Contacts of customers: %1, affected: %2.</source>
        <translation>Meldungen von Kunden: %1, betroffen: %2.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
    <message numerus="yes">
        <source>%n character</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change of a newer version</source>
        <translation>Änderung einer neueren Version</translation>
    </message>
    <message>
        <source>Incident declared</source>
        <translation>Vorfall ausgerufen</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Raised to an incident</source>
        <translation>Zum Vorfall hochgestuft</translation>
    </message>
    <message>
        <source>%1, time corrected</source>
        <translation>%1, Zeit korrigiert</translation>
    </message>
    <message>
        <source>Link to a ticket</source>
        <translation>Verknüpfung mit einem Ticket</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Original request</source>
        <translation>Ursprüngliche Meldung</translation>
    </message>
    <message>
        <source>Later report</source>
        <translation>Spätere Meldung</translation>
    </message>
    <message>
        <source>%1 typed</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Root cause changed</source>
        <translation>Ursache geändert</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>Prevention, due</source>
        <translation>Vorbeugung, Frist</translation>
    </message>
    <message>
        <source>Prevention, priority</source>
        <translation>Vorbeugung, Priorität</translation>
    </message>
    <message>
        <source>Prevention, effect</source>
        <translation>Vorbeugung, Wirkung</translation>
    </message>
    <message>
        <source>Follow-up ticket</source>
        <translation>Folgeticket</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Action, owner and due</source>
        <translation>Schritt, Zuständigkeit und Frist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Action, owner</source>
        <translation>Schritt, Zuständigkeit</translation>
    </message>
    <message>
        <source>Action, due</source>
        <translation>Schritt, Frist</translation>
    </message>
    <message>
        <source>Action changed</source>
        <translation>Schritt geändert</translation>
    </message>
    <message>
        <source>Action done</source>
        <translation>Schritt erledigt</translation>
    </message>
    <message>
        <source>Action opened again</source>
        <translation>Schritt wieder geöffnet</translation>
    </message>
    <message>
        <source>Why asked</source>
        <translation>Warum-Frage gestellt</translation>
    </message>
    <message>
        <source>Why changed</source>
        <translation>Warum-Frage geändert</translation>
    </message>
    <message>
        <source>Why answered</source>
        <translation>Warum-Frage beantwortet</translation>
    </message>
    <message>
        <source>Why linked to a prevention</source>
        <translation>Warum-Frage mit Vorbeugung verknüpft</translation>
    </message>
    <message>
        <source>Why dropped</source>
        <translation>Warum-Frage verworfen</translation>
    </message>
    <message>
        <source>Why opened again</source>
        <translation>Warum-Frage wieder geöffnet</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Responder removed</source>
        <translation>Responder entfernt</translation>
    </message>
    <message>
        <source>Watcher</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Watcher removed</source>
        <translation>Beobachter entfernt</translation>
    </message>
    <message>
        <source>Timeline decision</source>
        <translation>Verlauf: Entscheidung</translation>
    </message>
    <message>
        <source>Timeline finding</source>
        <translation>Verlauf: Befund</translation>
    </message>
    <message>
        <source>Timeline intent</source>
        <translation>Verlauf: Vorhaben</translation>
    </message>
    <message>
        <source>Timeline note</source>
        <translation>Verlauf: Notiz</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Eintrag korrigiert</translation>
    </message>
    <message>
        <source>Entry pinned</source>
        <translation>Eintrag angeheftet</translation>
    </message>
    <message>
        <source>Pin removed</source>
        <translation>Anheftung gelöst</translation>
    </message>
    <message>
        <source>Entry struck</source>
        <translation>Eintrag gestrichen</translation>
    </message>
    <message>
        <source>Strike taken back</source>
        <translation>Streichung aufgehoben</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Prevention, kind</source>
        <translation>Vorbeugung, Art</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Checklist, done</source>
        <translation>Checkliste, erledigt</translation>
    </message>
    <message>
        <source>Checklist, open again</source>
        <translation>Checkliste, wieder offen</translation>
    </message>
    <message>
        <source>Mask lifted</source>
        <translation>Maskierung aufgehoben</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alarm quittiert</translation>
    </message>
    <message>
        <source>Alert put here</source>
        <translation>Alarm hier zugeordnet</translation>
    </message>
    <message>
        <source>Merged text reads well</source>
        <translation>Zusammengeführter Text liest sich gut</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>Own note taken back</source>
        <translation>Eigene Notiz zurückgenommen</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>Eigene Notiz</translation>
    </message>
    <message>
        <source>Restricted who sees it</source>
        <translation>Eingeschränkt, wer es sieht</translation>
    </message>
    <message>
        <source>Shown to everybody again</source>
        <translation>Wieder allen gezeigt</translation>
    </message>
    <message>
        <source>Contact of a customer</source>
        <translation>Meldung eines Kunden</translation>
    </message>
    <message>
        <source>Marked as a drill</source>
        <translation>Als Übung gekennzeichnet</translation>
    </message>
    <message>
        <source>No drill</source>
        <translation>Keine Übung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Zeit, UTC</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>on this device</source>
        <translation>auf diesem Gerät</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n nicht angenommen</numerusform>
            <numerusform>%n nicht angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Nachladen</translation>
    </message>
    <message>
        <source>Online again</source>
        <translation>Wieder online</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>You work offline by choice since %1.</source>
        <translation>Seit %1 absichtlich offline.</translation>
    </message>
    <message>
        <source>Everything is kept on this device.</source>
        <translation>Alles liegt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>Connected to %1, %2.</source>
        <translation>Verbunden mit %1, %2.</translation>
    </message>
    <message>
        <source>Connected to %1; what was missed is coming.</source>
        <translation>Verbunden mit %1; Verpasstes wird nachgeladen.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Verbindung zu %1 wird aufgebaut.</translation>
    </message>
    <message>
        <source>Signed out of %1. Changes are kept here and wait.</source>
        <translation>Abgemeldet von %1. Änderungen bleiben hier und warten.</translation>
    </message>
    <message>
        <source>Offline since %1. Changes are kept here and sent in order later.</source>
        <translation>Offline seit %1. Änderungen bleiben hier und werden später der Reihe nach gesendet.</translation>
    </message>
</context>
<context>
    <name>DebugBoard</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>figure and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fatal</source>
        <translation>fatal</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>%1 of this request is spent in “%2” of %3 itself.</source>
        <translation>%1 dieser Anfrage entfallen auf „%2“ von %3 selbst.</translation>
    </message>
    <message>
        <source>%1 of this request is spent waiting for “%2” of %3.</source>
        <translation>%1 dieser Anfrage entfallen auf das Warten auf „%2“ von %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n serial queries to %2 (%3 each).</source>
        <translation>
            <numerusform>%1 dieser Anfrage entfallen auf %n serielle Abfrage an %2 (je %3).</numerusform>
            <numerusform>%1 dieser Anfrage entfallen auf %n serielle Abfragen an %2 (je %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n serial calls of %2 (%3 each).</source>
        <translation>
            <numerusform>%1 dieser Anfrage entfallen auf %n seriellen Aufruf von %2 (je %3).</numerusform>
            <numerusform>%1 dieser Anfrage entfallen auf %n serielle Aufrufe von %2 (je %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n messages through %2 (%3 each).</source>
        <translation>
            <numerusform>%1 dieser Anfrage entfallen auf %n Nachricht über %2 (je %3).</numerusform>
            <numerusform>%1 dieser Anfrage entfallen auf %n Nachrichten über %2 (je %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of this request is spent in %n steps “%2” of %3, one after the other (%4 each).</source>
        <translation>
            <numerusform>%1 dieser Anfrage entfallen auf %n Schritt „%2“ von %3, nacheinander (je %4).</numerusform>
            <numerusform>%1 dieser Anfrage entfallen auf %n Schritte „%2“ von %3, nacheinander (je %4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This trace is not complete: %n spans name a parent that never came.</source>
        <translation>
            <numerusform>Dieser Trace ist unvollständig: %n Span nennt einen Eltern-Span, der nie kam.</numerusform>
            <numerusform>Dieser Trace ist unvollständig: %n Spans nennen einen Eltern-Span, der nie kam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sampled: %1 of all traces are sent.</source>
        <translation>Stichprobe: %1 aller Traces werden gesendet.</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>%1, called by %2, silent: it is not called any more</source>
        <translation>%1, aufgerufen von %2, still: wird nicht mehr aufgerufen</translation>
    </message>
    <message numerus="yes">
        <source>%1, called by %2, %3, %4 of %n calls failed, p95 %5</source>
        <translation>
            <numerusform>%1, aufgerufen von %2, %3, %4 von %n Aufruf fehlgeschlagen, p95 %5</numerusform>
            <numerusform>%1, aufgerufen von %2, %3, %4 von %n Aufrufen fehlgeschlagen, p95 %5</numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n times, %1, %2: %3</source>
        <translation>
            <numerusform>%n-mal, %1, %2: %3</numerusform>
            <numerusform>%n-mal, %1, %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Failed request at %1, %2</source>
        <translation>Fehlgeschlagene Anfrage um %1, %2</translation>
    </message>
    <message>
        <source>Request at %1, %2</source>
        <translation>Anfrage um %1, %2</translation>
    </message>
    <message>
        <source>No traces have ever come. Send OTLP to /v1/traces.</source>
        <translation>Noch nie kamen Traces. Sende OTLP an /v1/traces.</translation>
    </message>
    <message>
        <source>No requests in this time. The last span came at %1.</source>
        <translation>Keine Anfragen in dieser Zeit. Letzter Span: %1.</translation>
    </message>
    <message>
        <source>No logs have ever come. Send OTLP to /v1/logs.</source>
        <translation>Noch nie kamen Logs. Sende OTLP an /v1/logs.</translation>
    </message>
    <message>
        <source>No warning and no error in this time. The last line came at %1.</source>
        <translation>Keine Warnung und kein Fehler in dieser Zeit. Letzte Zeile: %1.</translation>
    </message>
    <message>
        <source>probe fails: %1</source>
        <translation>Sonde scheitert: %1</translation>
    </message>
    <message>
        <source>probe fails</source>
        <translation>Sonde scheitert</translation>
    </message>
    <message>
        <source>probe answers</source>
        <translation>Sonde antwortet</translation>
    </message>
    <message>
        <source>%1, needed by %2, %3, not called</source>
        <translation>%1, gebraucht von %2, %3, nicht aufgerufen</translation>
    </message>
</context>
<context>
    <name>DebugSnapshot</name>
    <message>
        <source>%1 to %2 UTC, as of %3</source>
        <translation>%1 bis %2 UTC, Stand %3</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Kennzahlen von %1</translation>
    </message>
    <message>
        <source>- requests %1, failing %2</source>
        <translation>- Anfragen %1, fehlerhaft %2</translation>
    </message>
    <message>
        <source>- p50 %1, p95 %2, p95 a day ago %3</source>
        <translation>- p50 %1, p95 %2, p95 vor einem Tag %3</translation>
    </message>
    <message>
        <source>Trace %1: %2</source>
        <translation>Trace %1: %2</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, fehlgeschlagen</translation>
    </message>
    <message>
        <source>Span %1: %2</source>
        <translation>Span %1: %2</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>Trace %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>%1 log lines: %2</source>
        <translation>%1 Logzeilen: %2</translation>
    </message>
    <message>
        <source>**%1 log lines** of %2</source>
        <translation>**%1 Logzeilen** von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n log lines of %1</source>
        <translation>
            <numerusform>%n Logzeile von %1</numerusform>
            <numerusform>%n Logzeilen von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Dependency %1</source>
        <translation>Abhängigkeit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies of %1</source>
        <translation>
            <numerusform>%n Abhängigkeit von %1</numerusform>
            <numerusform>%n Abhängigkeiten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>resource, service, value</comment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>- %1 began at %2</source>
        <translation>- %1 begann um %2</translation>
    </message>
    <message>
        <source>- %1 was deployed at %2</source>
        <translation>- %1 wurde um %2 ausgerollt</translation>
    </message>
</context>
<context>
    <name>DebugText</name>
    <message>
        <source>probe fails</source>
        <translation>Sonde scheitert</translation>
    </message>
    <message>
        <source>fine, probe answers</source>
        <translation>in Ordnung, Sonde antwortet</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <comment>share</comment>
        <translation>%1 scheitern</translation>
    </message>
</context>
<context>
    <name>External</name>
    <message>
        <source>the commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>the ops lead</source>
        <translation>Leitung Betrieb</translation>
    </message>
    <message>
        <source>the comms lead</source>
        <translation>Leitung Kommunikation</translation>
    </message>
    <message>
        <source>the scribe</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>the customer liaison</source>
        <translation>Kundenkontakt</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>a responder</source>
        <translation>jemand aus dem Team</translation>
    </message>
    <message>
        <source>[link]</source>
        <translation>[Link]</translation>
    </message>
    <message>
        <source>[address]</source>
        <translation>[Adresse]</translation>
    </message>
    <message>
        <source>[host]</source>
        <translation>[Rechner]</translation>
    </message>
    <message>
        <source>[number]</source>
        <translation>[Nummer]</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Folgeticket</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Post-incident review</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Original request</source>
        <translation>Ursprüngliche Meldung</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Root cause(s)</source>
        <translation>Ursache(n)</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Fixes for symptoms</source>
        <translation>Maßnahmen gegen Symptome</translation>
    </message>
    <message>
        <source>Fixes for root cause</source>
        <translation>Behebung der Ursache</translation>
    </message>
    <message>
        <source>Whys</source>
        <translation>Warum-Fragen</translation>
    </message>
    <message>
        <source>Prevention / mitigation</source>
        <translation>Vorbeugung / Minderung</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Ops lead</source>
        <translation>Leitung Betrieb</translation>
    </message>
    <message>
        <source>Comms lead</source>
        <translation>Leitung Kommunikation</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Customer liaison</source>
        <translation>Kundenkontakt</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>TBD</source>
        <translation>TBD</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Entschärft</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Executives</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>%1 must be filled, or said to be TBD.</source>
        <translation>„%1“ muss ausgefüllt oder als TBD gekennzeichnet sein.</translation>
    </message>
    <message>
        <source>%1 must be filled.</source>
        <translation>„%1“ muss ausgefüllt sein.</translation>
    </message>
    <message>
        <source>%1 must be filled, or marked unknown, not needed or none with a reason.</source>
        <translation>„%1“ muss ausgefüllt sein oder mit Begründung als unbekannt, nicht nötig oder keine gekennzeichnet werden.</translation>
    </message>
    <message>
        <source>%1 needs at least one action with an owner.</source>
        <translation>„%1“ braucht mindestens einen Schritt mit Zuständigkeit.</translation>
    </message>
    <message>
        <source>%1 needs an owner for every open action.</source>
        <translation>„%1“ braucht für jeden offenen Schritt eine Zuständigkeit.</translation>
    </message>
    <message>
        <source>%1 must have no open action that was not moved to a follow-up ticket.</source>
        <translation>„%1“ darf keinen offenen Schritt haben, der nicht in ein Folgeticket verschoben wurde.</translation>
    </message>
    <message>
        <source>%1 needs at least one cause, which may be suspected.</source>
        <translation>„%1“ braucht mindestens eine Ursache, auch eine vermutete.</translation>
    </message>
    <message>
        <source>%1 needs a confirmed cause.</source>
        <translation>„%1“ braucht eine bestätigte Ursache.</translation>
    </message>
    <message>
        <source>%1 needs at least one question.</source>
        <translation>„%1“ braucht mindestens eine Frage.</translation>
    </message>
    <message>
        <source>%1 needs at least one question, and each answered, linked to a prevention, or dropped with a reason.</source>
        <translation>„%1“ braucht mindestens eine Frage; jede muss beantwortet, mit einer Vorbeugung verknüpft oder mit Begründung verworfen sein.</translation>
    </message>
    <message>
        <source>%1 needs at least one follow-up ticket, or to be marked none with a reason.</source>
        <translation>„%1“ braucht mindestens ein Folgeticket oder die Kennzeichnung „Keine“ mit Begründung.</translation>
    </message>
    <message>
        <source>former user</source>
        <translation>ehemaliges Konto</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Was geholfen hat</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>Was schlecht lief</translation>
    </message>
    <message>
        <source>Where we were lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation>Verhindern</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Soften</source>
        <translation>Abmildern</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>Was Kunden sehen</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Was wir tun</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that the texts are translated into, such as de</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Edge and CDN</source>
        <translation>Edge und CDN</translation>
    </message>
    <message>
        <source>error rate, cache hit ratio</source>
        <translation>Fehlerrate, Trefferquote des Cache</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>packet loss, latency, routing events</source>
        <translation>Paketverlust, Latenz, Routing-Ereignisse</translation>
    </message>
    <message>
        <source>Service, API</source>
        <translation>Dienst, API</translation>
    </message>
    <message>
        <source>latency, error rate, traces</source>
        <translation>Latenz, Fehlerrate, Traces</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>application logs, user sessions</source>
        <translation>Logs der Anwendung, Sitzungen von Nutzern</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>query latency, replication lag</source>
        <translation>Latenz von Abfragen, Rückstand der Replikation</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>pod events, container metrics</source>
        <translation>Ereignisse von Pods, Metriken von Containern</translation>
    </message>
    <message>
        <source>Serverless, PaaS</source>
        <translation>Serverless, PaaS</translation>
    </message>
    <message>
        <source>invocation errors, duration</source>
        <translation>Fehler und Dauer von Aufrufen</translation>
    </message>
    <message>
        <source>CI/CD</source>
        <translation>CI/CD</translation>
    </message>
    <message>
        <source>deploy success, build time</source>
        <translation>Erfolg von Deployments, Dauer von Builds</translation>
    </message>
    <message>
        <source>Observability</source>
        <translation>Beobachtbarkeit</translation>
    </message>
    <message>
        <source>missing traces, high cardinality</source>
        <translation>fehlende Traces, hohe Kardinalität</translation>
    </message>
    <message>
        <source>Security, IAM</source>
        <translation>Sicherheit, IAM</translation>
    </message>
    <message>
        <source>failed sign-ins, audit logs</source>
        <translation>fehlgeschlagene Anmeldungen, Audit-Logs</translation>
    </message>
</context>
<context>
    <name>Postmortem</name>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Internal · Draft</source>
        <translation>Intern · Entwurf</translation>
    </message>
    <message>
        <source>Internal · Final</source>
        <translation>Intern · Endfassung</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>Nichts erfasst.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>andauernd</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Figure 1. Entries of the timeline by kind, UTC. Bars show what the time was needed for; letters mark key events.</source>
        <translation>Abbildung 1. Einträge des Verlaufs nach Art, UTC. Balken zeigen, wofür die Zeit gebraucht wurde; Buchstaben markieren wichtige Ereignisse.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Impact started</source>
        <translation>Auswirkung ab</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Zeit bis Erkennung</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Zeit bis Quittierung</translation>
    </message>
    <message>
        <source>Time to mitigate</source>
        <translation>Zeit bis Entschärfung</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Original request</source>
        <translation>Ursprüngliche Meldung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Root causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Whys</source>
        <translation>Warum-Fragen</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Fixes for symptoms</source>
        <translation>Maßnahmen gegen Symptome</translation>
    </message>
    <message>
        <source>Fixes for root cause</source>
        <translation>Behebung der Ursache</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>People by role</source>
        <translation>Personen nach Rolle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Ref.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Quittierung</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Entschärfung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Before the impact</source>
        <translation>Vor der Auswirkung</translation>
    </message>
    <message>
        <source>Before detection</source>
        <translation>Vor der Erkennung</translation>
    </message>
    <message>
        <source>Until detection</source>
        <translation>Bis zur Erkennung</translation>
    </message>
    <message>
        <source>Until acknowledgement</source>
        <translation>Bis zur Quittierung</translation>
    </message>
    <message>
        <source>Until mitigation</source>
        <translation>Bis zur Entschärfung</translation>
    </message>
    <message>
        <source>Until resolution</source>
        <translation>Bis zur Behebung</translation>
    </message>
    <message>
        <source>After resolution</source>
        <translation>Nach der Behebung</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seitdem</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Vorhaben</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>As of %1, ticket revision %2</source>
        <translation>Stand %1, Ticketrevision %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>External · Draft</source>
        <translation>Extern · Entwurf</translation>
    </message>
    <message>
        <source>External · Final</source>
        <translation>Extern · Endfassung</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Was geholfen hat</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>Was schlecht lief</translation>
    </message>
    <message>
        <source>Where we were lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation>Verhindern</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Soften</source>
        <translation>Abmildern</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>To be determined.</source>
        <translation>Noch zu klären.</translation>
    </message>
    <message>
        <source>Unknown.</source>
        <translation>Unbekannt.</translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation>Nicht nötig.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>detected after %1</source>
        <translation>nach %1 erkannt</translation>
    </message>
    <message>
        <source>acknowledged %1 later</source>
        <translation>%1 später quittiert</translation>
    </message>
    <message>
        <source>mitigated after %1</source>
        <translation>nach %1 entschärft</translation>
    </message>
    <message>
        <source>resolved after %1</source>
        <translation>nach %1 behoben</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>Er wurde %1.</translation>
    </message>
    <message>
        <source>It was %1; it is not resolved yet.</source>
        <translation>Er wurde %1; behoben ist er noch nicht.</translation>
    </message>
    <message>
        <source>%1 incident</source>
        <translation>%1-Vorfall</translation>
    </message>
    <message>
        <source>%1 incident of %2</source>
        <translation>%1-Vorfall bei %2</translation>
    </message>
    <message>
        <source>%1, from %2 until %3.</source>
        <translation>%1, von %2 bis %3.</translation>
    </message>
    <message>
        <source>%1, from %2.</source>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>%1; the start is not known until %2.</source>
        <translation>%1; der Beginn ist nicht bekannt, das Ende war %2.</translation>
    </message>
    <message>
        <source>%1; the start is not known.</source>
        <translation>%1; der Beginn ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Suspected cause: %1</source>
        <translation>Vermutete Ursache: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>done by: %1</source>
        <translation>erledigt von: %1</translation>
    </message>
    <message>
        <source>done at: %1</source>
        <translation>erledigt am: %1</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <translation>Beleg: %1</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>zuständig: %1</translation>
    </message>
    <message>
        <source>due: %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>Begründung: %1</translation>
    </message>
    <message>
        <source>effect: %1</source>
        <translation>Wirkung: %1</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>ticket: %1</source>
        <translation>Ticket: %1</translation>
    </message>
    <message>
        <source>kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>%1 (original: %2)</source>
        <translation>%1 (Original: %2)</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (bis %2)</translation>
    </message>
    <message>
        <source>Figure 1. %1 of %2, UTC; dashed, what was promised, %3.</source>
        <translation>Abbildung 1. %1 von %2, UTC; gestrichelt das Zugesagte, %3.</translation>
    </message>
    <message>
        <source>Lowest %1 at %2, below what was promised for %3.</source>
        <translation>Tiefstwert %1 um %2, unter dem Zugesagten für %3.</translation>
    </message>
    <message>
        <source>Lowest %1 at %2.</source>
        <translation>Tiefstwert %1 um %2.</translation>
    </message>
    <message>
        <source>Where the line is broken nothing was measured.</source>
        <translation>Wo die Linie unterbrochen ist, wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Grey is the time of the impact, bars show what it was needed for; letters mark key events.</source>
        <translation>Grau ist die Zeit der Auswirkung, Balken zeigen, wofür sie gebraucht wurde; Buchstaben markieren wichtige Ereignisse.</translation>
    </message>
    <message>
        <source>Numbered triangles mark deploys.</source>
        <translation>Nummerierte Dreiecke markieren Deploys.</translation>
    </message>
    <message>
        <source>%1 of %2, between %3 and %4</source>
        <translation>%1 von %2, zwischen %3 und %4</translation>
    </message>
    <message>
        <source>%1, promised %2</source>
        <translation>%1, zugesagt %2</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, Grenze %2</translation>
    </message>
    <message>
        <source>Deploy: %1</source>
        <translation>Deploy: %1</translation>
    </message>
    <message>
        <source>Figure %1. What else was measured around the alerts, UTC. Dashed lines are limits; where a line is broken nothing was measured.</source>
        <translation>Abbildung %1. Was rund um die Alarme sonst gemessen wurde, UTC. Gestrichelte Linien sind Grenzen; wo eine Linie unterbrochen ist, wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>What we own</source>
        <translation>Wozu wir stehen</translation>
    </message>
    <message>
        <source>Of their own will, each by the person named. Nothing counts it.</source>
        <translation>Freiwillig, jeweils von der genannten Person selbst. Nichts zählt es.</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>open, review or closed</source>
        <translation>open, review oder closed</translation>
    </message>
    <message>
        <source>1 to 5, &lt;3, &gt;=4 or 2-3</source>
        <translation>1 bis 5, &lt;3, &gt;=4 oder 2-3</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>incident, support or follow-up</source>
        <translation>incident, support oder follow-up</translation>
    </message>
    <message>
        <source>detection, triage, containment, resolution, recovery, review or closed</source>
        <translation>detection, triage, containment, resolution, recovery, review oder closed</translation>
    </message>
    <message>
        <source>%1:%2 is not known; expected %3.</source>
        <translation>%1:%2 ist unbekannt; erwartet wird %3.</translation>
    </message>
    <message>
        <source>0 to 4, &lt;2, &gt;=3 or 1-2</source>
        <translation>0 bis 4, &lt;2, &gt;=3 oder 1-2</translation>
    </message>
    <message>
        <source>overdue, today, week, month, quarter, none or &lt;14d</source>
        <translation>overdue, today, week, month, quarter, none oder &lt;14d</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; is not known here and is searched as a word; &quot;%2:&quot; is.</source>
        <translation>„%1:“ ist hier unbekannt und wird als Wort gesucht; bekannt ist „%2:“.</translation>
    </message>
</context>
<context>
    <name>QueueTriage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>refused changes</comment>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation>entschärft</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>ops_lead</source>
        <translation>Leitung Betrieb</translation>
    </message>
    <message>
        <source>comms_lead</source>
        <translation>Leitung Kommunikation</translation>
    </message>
    <message>
        <source>scribe</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>customer_liaison</source>
        <translation>Kundenkontakt</translation>
    </message>
    <message>
        <source>prevent</source>
        <translation>verhindern</translation>
    </message>
    <message>
        <source>detect</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>soften</source>
        <translation>abmildern</translation>
    </message>
    <message>
        <source>recover</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>came from</source>
        <translation>hervorgegangen aus</translation>
    </message>
    <message>
        <source>related</source>
        <translation>verwandt</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Phase %1, was %2</source>
        <translation>Phase %1, zuvor %2</translation>
    </message>
    <message>
        <source>%1, against the format: %2</source>
        <translation>%1, entgegen dem Format: %2</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1: wieder offen</translation>
    </message>
    <message>
        <source>%1 marked %2</source>
        <translation>%1 gekennzeichnet: %2</translation>
    </message>
    <message>
        <source>Time &quot;%1&quot; is what the log says again</source>
        <translation>Zeit „%1“ wieder wie im Verlauf</translation>
    </message>
    <message>
        <source>Time &quot;%1&quot; corrected to %2</source>
        <translation>Zeit „%1“ korrigiert auf %2</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Schritt: %1</translation>
    </message>
    <message>
        <source>Action for %1: %2</source>
        <translation>Schritt für %1: %2</translation>
    </message>
    <message>
        <source>Nobody owns any more: %1</source>
        <translation>Niemand mehr zuständig: %1</translation>
    </message>
    <message>
        <source>%1 takes over: %2</source>
        <translation>%1 übernimmt: %2</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Schritt erledigt: %1</translation>
    </message>
    <message>
        <source>Action open again: %1</source>
        <translation>Schritt wieder offen: %1</translation>
    </message>
    <message>
        <source>Checklist, done: %1</source>
        <translation>Checkliste, erledigt: %1</translation>
    </message>
    <message>
        <source>Checklist, open again: %1</source>
        <translation>Checkliste, wieder offen: %1</translation>
    </message>
    <message>
        <source>%1 is vacant</source>
        <translation>%1: unbesetzt</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>File %1, in place of the one before</source>
        <translation>Datei %1, anstelle der vorigen</translation>
    </message>
    <message>
        <source>No longer due on a day</source>
        <translation>Ohne Frist</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>No longer refers to another ticket</source>
        <translation>Verweist nicht mehr auf ein anderes Ticket</translation>
    </message>
    <message>
        <source>Refers to another ticket: %1</source>
        <translation>Verweist auf ein anderes Ticket: %1</translation>
    </message>
    <message>
        <source>Another report</source>
        <translation>Weitere Meldung</translation>
    </message>
    <message>
        <source>Another report, from %1</source>
        <translation>Weitere Meldung, von %1</translation>
    </message>
    <message>
        <source>%1 declared: %2</source>
        <translation>%1 ausgerufen: %2</translation>
    </message>
    <message>
        <source>Title changed to &quot;%1&quot;</source>
        <translation>Titel geändert in „%1“</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, zuvor %2</translation>
    </message>
    <message>
        <source>Priority %1, was %2</source>
        <translation>Priorität %1, zuvor %2</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>Raised to an incident, %1</source>
        <translation>Zum Vorfall erhoben, %1</translation>
    </message>
    <message>
        <source>Original Request given</source>
        <translation>Ursprüngliche Meldung erfasst</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Prevention: %1</source>
        <translation>Vorbeugung: %1</translation>
    </message>
    <message>
        <source>Follow-up ticket for: %1</source>
        <translation>Folgeticket für: %1</translation>
    </message>
    <message>
        <source>Why asked: %1</source>
        <translation>Warum-Frage gestellt: %1</translation>
    </message>
    <message>
        <source>Why answered: %1 %2</source>
        <translation>Warum-Frage beantwortet: %1 %2</translation>
    </message>
    <message>
        <source>Why linked to a prevention: %1</source>
        <translation>Warum-Frage mit einer Vorbeugung verknüpft: %1</translation>
    </message>
    <message>
        <source>Why dropped: %1 %2</source>
        <translation>Warum-Frage verworfen: %1 %2</translation>
    </message>
    <message>
        <source>Why open again: %1</source>
        <translation>Warum-Frage wieder offen: %1</translation>
    </message>
    <message>
        <source>No secret (%1): %2</source>
        <translation>Kein Geheimnis (%1): %2</translation>
    </message>
    <message>
        <source>No secret in %1 (%2): %3</source>
        <translation>Kein Geheimnis in %1 (%2): %3</translation>
    </message>
    <message>
        <source>Alert acknowledged: %2</source>
        <translation>Alarm quittiert: %2</translation>
    </message>
    <message>
        <source>Alert put here: %2</source>
        <translation>Alarm hier zugeordnet: %2</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <translation>%1 bearbeitet</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <translation>Entfernt aus %1</translation>
    </message>
    <message>
        <source>Put back into %1</source>
        <translation>Zurückgeholt in %1</translation>
    </message>
    <message>
        <source>%1: the merged text reads well</source>
        <translation>%1: der zusammengeführte Text liest sich gut</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 ist dabei</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist nicht mehr dabei</translation>
    </message>
    <message>
        <source>%1 watches</source>
        <translation>%1 beobachtet</translation>
    </message>
    <message>
        <source>%1 no longer watches</source>
        <translation>%1 beobachtet nicht mehr</translation>
    </message>
    <message>
        <source>State %1, was %2</source>
        <translation>Status %1, zuvor %2</translation>
    </message>
    <message>
        <source>Cause is %1: %2</source>
        <translation>Ursache %1: %2</translation>
    </message>
    <message>
        <source>Postmortem %1, was %2</source>
        <translation>Postmortem %1, zuvor %2</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Nobody drives any more</source>
        <translation>Niemand steuert mehr</translation>
    </message>
    <message>
        <source>%1 drives</source>
        <translation>%1 steuert</translation>
    </message>
    <message>
        <source>Restricted to those whom the ticket names</source>
        <translation>Eingeschränkt auf die, die das Ticket nennt</translation>
    </message>
    <message>
        <source>Everybody sees this ticket again</source>
        <translation>Alle sehen dieses Ticket wieder</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 affected</source>
        <translation>%1, %2 betroffen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (was told update %2)</source>
        <translation>%1 (bekam Update %2 gesagt)</translation>
    </message>
    <message>
        <source>This is a drill: %1</source>
        <translation>Das ist eine Übung: %1</translation>
    </message>
    <message>
        <source>This is no drill: %1</source>
        <translation>Das ist keine Übung: %1</translation>
    </message>
    <message>
        <source>Template %1, was %2</source>
        <translation>Vorlage %1, war %2</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>%1 still requires: %2</source>
        <translation>%1 verlangt noch: %2</translation>
    </message>
    <message>
        <source>advancing anyway needs a reason of at least %1 characters</source>
        <translation>trotzdem weiterzugehen braucht eine Begründung von mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>going back from %1 to %2 needs a reason</source>
        <translation>von %1 zurück zu %2 zu gehen braucht eine Begründung</translation>
    </message>
    <message>
        <source>the incident is in %1 already</source>
        <translation>der Vorfall ist schon in %1</translation>
    </message>
    <message>
        <source>only incidents have phases; use state.set</source>
        <translation>nur Vorfälle haben Phasen</translation>
    </message>
    <message>
        <source>an incident has phases; use phase.move</source>
        <translation>ein Vorfall hat Phasen statt eines Status</translation>
    </message>
    <message>
        <source>this ticket is an incident already</source>
        <translation>dieses Ticket ist schon ein Vorfall</translation>
    </message>
    <message>
        <source>a ticket cannot refer to itself</source>
        <translation>ein Ticket kann nicht auf sich selbst verweisen</translation>
    </message>
    <message>
        <source>a ticket cannot be a duplicate of itself</source>
        <translation>ein Ticket kann kein Duplikat von sich selbst sein</translation>
    </message>
    <message>
        <source>only preventions and next actions become follow-up tickets</source>
        <translation>nur Vorbeugungen und nächste Schritte werden Folgetickets</translation>
    </message>
    <message>
        <source>the ticket has no such item</source>
        <translation>das Ticket hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>only incidents have a postmortem</source>
        <translation>nur Vorfälle haben ein Postmortem</translation>
    </message>
    <message>
        <source>a postmortem does not go from %1 to %2</source>
        <translation>ein Postmortem geht nicht von %1 zu %2</translation>
    </message>
    <message>
        <source>the Original Request is kept verbatim and cannot be changed; add a later report beside it</source>
        <translation>die ursprüngliche Meldung bleibt wörtlich erhalten und lässt sich nicht ändern; eine weitere Meldung daneben ist möglich</translation>
    </message>
    <message>
        <source>the words of an entry that the program wrote cannot be changed</source>
        <translation>die Worte eines Eintrags, den das Programm schrieb, lassen sich nicht ändern</translation>
    </message>
    <message>
        <source>the timeline has no such entry</source>
        <translation>der Verlauf hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>the ticket has no such prevention</source>
        <translation>das Ticket hat keine solche Vorbeugung</translation>
    </message>
    <message>
        <source>there is no such ticket</source>
        <translation>ein solches Ticket gibt es nicht</translation>
    </message>
    <message>
        <source>%1 has no such item</source>
        <translation>%1 hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>the ticket already has %1 checks</source>
        <translation>das Ticket hat schon %1 abgehakte Punkte</translation>
    </message>
    <message>
        <source>%1 already has %2 items</source>
        <translation>%1 hat schon %2 Einträge</translation>
    </message>
    <message>
        <source>%1 cannot be marked</source>
        <translation>%1 lässt sich nicht kennzeichnen</translation>
    </message>
    <message>
        <source>&quot;none&quot; needs a reason</source>
        <translation>„Keine“ braucht eine Begründung</translation>
    </message>
    <message>
        <source>an earlier edit of this text in the same batch was not accepted</source>
        <translation>eine frühere Änderung dieses Textes wurde nicht angenommen</translation>
    </message>
    <message>
        <source>the text would have %1 characters; at most %2 are accepted</source>
        <translation>der Text hätte %1 Zeichen; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are accepted</source>
        <translation>%1 hat %2 Zeichen; höchstens %3 sind möglich</translation>
    </message>
    <message>
        <source>%1 must not be empty</source>
        <translation>%1 darf nicht leer sein</translation>
    </message>
    <message>
        <source>changing somebody else&apos;s entry needs the scribe or a commander</source>
        <translation>fremde Einträge ändern darf nur, wer protokolliert oder leitet</translation>
    </message>
    <message>
        <source>replacing somebody else&apos;s file needs the scribe or a commander</source>
        <translation>fremde Dateien ersetzen darf nur, wer protokolliert oder leitet</translation>
    </message>
    <message>
        <source>changing other people&apos;s watching needs a responder</source>
        <translation>wer sonst beobachtet, darf nur ein Responder ändern</translation>
    </message>
    <message>
        <source>%1 needs a responder; this account is a viewer</source>
        <translation>dafür braucht es einen Responder; dieses Konto darf nur lesen</translation>
    </message>
    <message>
        <source>%1 needs a commander, or whoever holds this incident&apos;s command</source>
        <translation>das darf nur ein Commander oder wer diesen Vorfall leitet</translation>
    </message>
    <message>
        <source>this backend does not know operations of type &quot;%1&quot;</source>
        <translation>dieses Backend kennt keine Änderungen der Art „%1“</translation>
    </message>
    <message>
        <source>item must be a UUID that is not zero</source>
        <translation>item muss eine UUID sein, die nicht null ist</translation>
    </message>
    <message>
        <source>an item with this id is already there</source>
        <translation>ein Eintrag mit dieser Kennung ist schon da</translation>
    </message>
    <message>
        <source>a ticket with this id is already there</source>
        <translation>ein Ticket mit dieser Kennung ist schon da</translation>
    </message>
    <message>
        <source>%1 holds no items</source>
        <translation>%1 hat keine Einträge</translation>
    </message>
    <message>
        <source>%1 is no text that is written together</source>
        <translation>%1 ist kein gemeinsam geschriebener Text</translation>
    </message>
    <message>
        <source>%1 holds items; say which one is edited</source>
        <translation>%1 besteht aus Einträgen; es fehlt, welcher gemeint ist</translation>
    </message>
    <message>
        <source>the edit speaks of %1 characters, the text has %2</source>
        <translation>die Änderung spricht von %1 Zeichen, der Text hat %2</translation>
    </message>
    <message>
        <source>expected fixes_symptoms or fixes_root_cause</source>
        <translation>erwartet wird fixes_symptoms oder fixes_root_cause</translation>
    </message>
    <message>
        <source>expected prevention or next_actions</source>
        <translation>erwartet wird prevention oder next_actions</translation>
    </message>
    <message>
        <source>sha256 must be 64 lower-case hexadecimal digits</source>
        <translation>sha256 muss aus 64 kleinen Hexadezimalziffern bestehen</translation>
    </message>
    <message>
        <source>size must not be negative</source>
        <translation>size darf nicht negativ sein</translation>
    </message>
    <message>
        <source>this has a follow-up ticket already</source>
        <translation>dafür gibt es schon ein Folgeticket</translation>
    </message>
    <message>
        <source>it does not say yet what is to be done</source>
        <translation>es steht noch nicht da, was zu tun ist</translation>
    </message>
    <message>
        <source>%1 is itself a duplicate; merge into the ticket that it repeats</source>
        <translation>%1 ist selbst ein Duplikat; führe in das Ticket zusammen, das es wiederholt</translation>
    </message>
    <message>
        <source>%1 holds a control character at byte %2; only tabs and line ends are accepted</source>
        <translation>%1 enthält ein Steuerzeichen bei Byte %2; nur Tabulatoren und Zeilenenden sind möglich</translation>
    </message>
    <message>
        <source>%1 holds a line end; it is a single line</source>
        <translation>%1 enthält einen Zeilenumbruch, ist aber eine einzelne Zeile</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3</source>
        <translation>%1 muss zwischen %2 und %3 liegen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; expected %2</source>
        <translation>„%1“ ist hier nicht bekannt; erwartet wird %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; expected a UUID of 36 characters</source>
        <translation>„%1“ ist keine Kennung; erwartet wird eine UUID mit 36 Zeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time; expected RFC 3339, like 2026-11-20T10:20:30Z</source>
        <translation>„%1“ ist keine Zeit; erwartet wird RFC 3339 wie 2026-11-20T10:20:30Z</translation>
    </message>
    <message>
        <source>there is no such alert</source>
        <translation>einen solchen Alarm gibt es nicht</translation>
    </message>
    <message>
        <source>this alert is over already</source>
        <translation>dieser Alarm ist schon vorbei</translation>
    </message>
    <message>
        <source>stored durations are damaged</source>
        <translation>gespeicherte Dauern sind beschädigt</translation>
    </message>
    <message>
        <source>the ticket has no such attachment</source>
        <translation>das Ticket hat keinen solchen Anhang</translation>
    </message>
    <message>
        <source>has %1 characters; at most %2 are accepted</source>
        <translation>hat %1 Zeichen; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>has %1 elements; at most %2 are accepted</source>
        <translation>hat %1 Einträge; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>must not hold control characters</source>
        <translation>darf keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>must be one line</source>
        <translation>muss eine einzelne Zeile sein</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>fehlt noch</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>must be a URL that begins with http:// or https://, without blanks and with at most %1 bytes</source>
        <translation>muss eine URL sein, die mit http:// oder https:// beginnt, ohne Leerzeichen und mit höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>must not hold a user or a password</source>
        <translation>darf weder Benutzer noch Passwort enthalten</translation>
    </message>
    <message>
        <source>must be HOST:PORT with a port from 1 to 65535</source>
        <translation>muss RECHNER:PORT sein, mit einem Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>must not be longer than every_s</source>
        <translation>darf nicht länger sein als der Abstand der Messungen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1000</source>
        <translation>muss über 0 und höchstens 1000 sein</translation>
    </message>
    <message>
        <source>must be between 0 and 1, for example 0.999</source>
        <translation>muss zwischen 0 und 1 liegen, zum Beispiel 0.999</translation>
    </message>
    <message>
        <source>another objective of this service is named &quot;%1&quot;</source>
        <translation>ein anderes Ziel dieses Dienstes heißt schon „%1“</translation>
    </message>
    <message>
        <source>must be a number from 0 on</source>
        <translation>muss eine Zahl ab 0 sein</translation>
    </message>
    <message>
        <source>a service cannot need itself</source>
        <translation>ein Dienst kann sich nicht selbst brauchen</translation>
    </message>
    <message>
        <source>must be later than from</source>
        <translation>muss nach dem Beginn liegen</translation>
    </message>
    <message>
        <source>must be at most 31 days later than from</source>
        <translation>darf höchstens 31 Tage nach dem Beginn liegen</translation>
    </message>
    <message>
        <source>the next turn would begin before the one before it ends</source>
        <translation>die nächste Wiederholung begänne, bevor die vorige endet</translation>
    </message>
    <message>
        <source>only a window that comes again has it; give every_days</source>
        <translation>das hat nur ein Fenster, das wiederkommt; es fehlt, nach wie vielen Tagen</translation>
    </message>
    <message>
        <source>must be the number of a version</source>
        <translation>muss die Nummer einer Version sein</translation>
    </message>
    <message>
        <source>must be the name in the path, or be left out</source>
        <translation>muss der Name im Pfad sein oder fehlen</translation>
    </message>
    <message>
        <source>must be the version that was read, or 0</source>
        <translation>muss die gelesene Version sein oder 0</translation>
    </message>
    <message>
        <source>it was removed meanwhile</source>
        <translation>es wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>it was changed meanwhile: version %1 stands, not %2</source>
        <translation>es wurde inzwischen geändert: es gilt Version %1, nicht %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the catalog holds at most %1 %2s</source>
        <translation>der Katalog fasst von einer Art (%2) höchstens %1</translation>
    </message>
    <message>
        <source>there is no %1 named &quot;%2&quot;</source>
        <translation>nichts der Art %1 heißt „%2“</translation>
    </message>
    <message>
        <source>there is no such %1</source>
        <translation>so etwas (%1) gibt es nicht</translation>
    </message>
    <message>
        <source>there is already a %1 of this name</source>
        <translation>so etwas (%1) mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>there is no service named &quot;%1&quot;</source>
        <translation>kein Dienst heißt „%1“</translation>
    </message>
    <message>
        <source>there is no window named &quot;%1&quot;</source>
        <translation>kein Wartungsfenster heißt „%1“</translation>
    </message>
    <message>
        <source>there is no heartbeat named &quot;%1&quot;</source>
        <translation>kein Lebenszeichen heißt „%1“</translation>
    </message>
    <message>
        <source>there is no such service</source>
        <translation>einen solchen Dienst gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such window</source>
        <translation>ein solches Wartungsfenster gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such heartbeat</source>
        <translation>ein solches Lebenszeichen gibt es nicht</translation>
    </message>
    <message>
        <source>there is already a service of this name</source>
        <translation>einen Dienst mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>there is already a window of this name</source>
        <translation>ein Wartungsfenster mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>there is already a heartbeat of this name</source>
        <translation>ein Lebenszeichen mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>there is no such service in the catalog</source>
        <translation>einen solchen Dienst gibt es im Katalog nicht</translation>
    </message>
    <message>
        <source>this version does not know parts of this kind</source>
        <translation>diese Version kennt Teile dieser Art nicht</translation>
    </message>
    <message>
        <source>at most %1 rules are accepted</source>
        <translation>höchstens %1 Regeln sind möglich</translation>
    </message>
    <message>
        <source>another rule has this name</source>
        <translation>eine andere Regel heißt schon so</translation>
    </message>
    <message>
        <source>another route has this name</source>
        <translation>ein anderer Weg heißt schon so</translation>
    </message>
    <message>
        <source>holds what looks like a secret (%1); everybody reads the catalog</source>
        <translation>enthält, was wie ein Geheimnis aussieht (%1); den Katalog lesen alle</translation>
    </message>
    <message>
        <source>this needs the role %1 or a higher one; yours is %2</source>
        <translation>das braucht die Rolle %1 oder eine höhere; Deine ist %2</translation>
    </message>
    <message>
        <source>a valid token is needed</source>
        <translation>ein gültiges Token ist nötig</translation>
    </message>
    <message>
        <source>a token is needed</source>
        <translation>ein Token ist nötig</translation>
    </message>
    <message>
        <source>too many wrong tokens from this address; try again later</source>
        <translation>zu viele falsche Token von dieser Adresse; versuche es später noch einmal</translation>
    </message>
    <message>
        <source>a name has 1 to 200 characters and no control characters</source>
        <translation>ein Name hat 1 bis 200 Zeichen und keine Steuerzeichen</translation>
    </message>
    <message>
        <source>there is already a person named &quot;%1&quot;</source>
        <translation>jemanden mit dem Namen „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>there is no such person</source>
        <translation>eine solche Person gibt es nicht</translation>
    </message>
    <message>
        <source>there is no person &quot;%1&quot;</source>
        <translation>niemand heißt „%1“</translation>
    </message>
    <message>
        <source>there is no such token</source>
        <translation>ein solches Token gibt es nicht</translation>
    </message>
    <message>
        <source>the last administrator cannot be removed</source>
        <translation>wer als Letztes verwaltet, lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>the last administrator keeps that role</source>
        <translation>wer als Letztes verwaltet, behält diese Rolle</translation>
    </message>
    <message>
        <source>this path serves %1</source>
        <translation>dieser Pfad bedient %1</translation>
    </message>
    <message>
        <source>this needs an administrator</source>
        <translation>das darf nur, wer das Backend verwaltet</translation>
    </message>
    <message>
        <source>expires_days must be from 0 to 36500</source>
        <translation>expires_days muss zwischen 0 und 36500 liegen</translation>
    </message>
    <message>
        <source>minutes must be from 0, which ends it, to 10080</source>
        <translation>die Minuten müssen zwischen 0, was es beendet, und 10080 liegen</translation>
    </message>
    <message>
        <source>reason may have 500 characters</source>
        <translation>die Begründung darf 500 Zeichen haben</translation>
    </message>
    <message>
        <source>acting on alerts needs a responder; this account is a viewer</source>
        <translation>mit Alarmen umgehen darf nur ein Responder; dieses Konto darf nur lesen</translation>
    </message>
    <message>
        <source>attaching needs a responder; this account is a viewer</source>
        <translation>anhängen darf nur ein Responder; dieses Konto darf nur lesen</translation>
    </message>
    <message>
        <source>there is nothing at this path</source>
        <translation>unter diesem Pfad gibt es nichts</translation>
    </message>
    <message>
        <source>the alerts cannot be read now; try again later</source>
        <translation>die Alarme lassen sich gerade nicht lesen; versuche es später noch einmal</translation>
    </message>
    <message>
        <source>status must be open or all</source>
        <translation>status muss open oder all sein</translation>
    </message>
    <message>
        <source>limit and before must be whole numbers from 0 on</source>
        <translation>limit und before müssen ganze Zahlen ab 0 sein</translation>
    </message>
    <message>
        <source>limit must be a whole number from 0 on</source>
        <translation>limit muss eine ganze Zahl ab 0 sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 on</source>
        <translation>%1 muss eine ganze Zahl ab 0 sein</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>einen solchen Vorfall gibt es nicht</translation>
    </message>
    <message>
        <source>the attachment could not be read</source>
        <translation>der Anhang ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>the attachment could not be kept</source>
        <translation>der Anhang ließ sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>the attachment could not be %1</source>
        <translation>mit dem Anhang ging etwas nicht (%1)</translation>
    </message>
    <message>
        <source>an attachment is named by 64 lower-case hexadecimal digits</source>
        <translation>ein Anhang wird mit 64 kleinen Hexadezimalziffern benannt</translation>
    </message>
    <message>
        <source>there is no such attachment</source>
        <translation>einen solchen Anhang gibt es nicht</translation>
    </message>
    <message>
        <source>the ticket&apos;s attachments would have %1 bytes; at most %2 are accepted</source>
        <translation>die Anhänge des Tickets hätten %1 Bytes; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>this token sends more requests in a second than are accepted</source>
        <translation>dieses Token stellt mehr Anfragen in der Sekunde, als angenommen werden</translation>
    </message>
    <message>
        <source>only GET is served here</source>
        <translation>hier wird nur GET bedient</translation>
    </message>
    <message>
        <source>/sync is a WebSocket; send an upgrade</source>
        <translation>/sync ist ein WebSocket</translation>
    </message>
    <message>
        <source>WebSockets are served at /sync</source>
        <translation>WebSockets gibt es unter /sync</translation>
    </message>
    <message>
        <source>more than one Authorization header came</source>
        <translation>es kam mehr als ein Authorization-Header</translation>
    </message>
    <message>
        <source>a bearer token is needed in Authorization</source>
        <translation>in Authorization ist ein Bearer-Token nötig</translation>
    </message>
    <message>
        <source>minutes must be a whole number from 1 to 1440</source>
        <translation>die Minuten müssen eine ganze Zahl von 1 bis 1440 sein</translation>
    </message>
    <message>
        <source>days must be a whole number from 1 to 92</source>
        <translation>die Tage müssen eine ganze Zahl von 1 bis 92 sein</translation>
    </message>
    <message>
        <source>range must be 7d, 30d or 90d</source>
        <translation>der Zeitraum muss 7d, 30d oder 90d sein</translation>
    </message>
    <message>
        <source>a board with its question takes at most %1 bytes</source>
        <translation>eine Tafel mit ihrer Frage hat höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a board takes at most %1 arguments</source>
        <translation>eine Tafel nimmt höchstens %1 Angaben</translation>
    </message>
    <message>
        <source>an argument of the board stands there twice</source>
        <translation>eine Angabe der Tafel steht zweimal da</translation>
    </message>
    <message>
        <source>there is no board &quot;%1&quot;</source>
        <translation>eine Tafel „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>name a board: /api/v1/boards/NAME</source>
        <translation>es fehlt, welche Tafel: /api/v1/boards/NAME</translation>
    </message>
    <message>
        <source>one session watches at most %1 boards</source>
        <translation>eine Sitzung beobachtet höchstens %1 Tafeln</translation>
    </message>
    <message>
        <source>the board is too large to be shown; ask for less of it</source>
        <translation>die Tafel ist zu groß zum Zeigen; frage nach weniger davon</translation>
    </message>
    <message>
        <source>the board could not be made in time</source>
        <translation>die Tafel wurde nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>the board is missing</source>
        <translation>es fehlt, welche Tafel</translation>
    </message>
    <message>
        <source>an operation names another ticket than the path</source>
        <translation>eine Änderung nennt ein anderes Ticket als der Pfad</translation>
    </message>
    <message>
        <source>q, the words to look for, is missing</source>
        <translation>es fehlt, wonach gesucht wird</translation>
    </message>
    <message>
        <source>the body must be application/json, not &quot;%1&quot;</source>
        <translation>der Inhalt muss application/json sein, nicht „%1“</translation>
    </message>
    <message>
        <source>one session has at most %1 calls under way</source>
        <translation>eine Sitzung hat höchstens %1 Anfragen zugleich</translation>
    </message>
    <message>
        <source>a call is answered for paths below /api/v1/</source>
        <translation>Anfragen gehen an Pfade unter /api/v1/</translation>
    </message>
    <message>
        <source>attachments and backups go over HTTP, not through a session</source>
        <translation>Anhänge und Sicherungen gehen über HTTP, nicht durch eine Sitzung</translation>
    </message>
    <message>
        <source>the body has more than %1 bytes</source>
        <translation>der Inhalt hat mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>the answer is too large for a session; ask for it over HTTP</source>
        <translation>die Antwort ist zu groß für eine Sitzung</translation>
    </message>
    <message>
        <source>this answer goes over HTTP only</source>
        <translation>diese Antwort geht nur über HTTP</translation>
    </message>
    <message>
        <source>the answer did not come in time</source>
        <translation>die Antwort kam nicht rechtzeitig</translation>
    </message>
    <message>
        <source>an intake key only opens the intake; a person&apos;s token is needed</source>
        <translation>ein Schlüssel für Meldungen reicht hier nicht; nötig ist das Token einer Person</translation>
    </message>
    <message>
        <source>a person&apos;s token does not open the intake; an intake key is needed</source>
        <translation>das Token einer Person reicht hier nicht; nötig ist ein Schlüssel für Meldungen</translation>
    </message>
    <message>
        <source>there is no such trace</source>
        <translation>einen solchen Trace gibt es nicht</translation>
    </message>
    <message>
        <source>more telemetry waits to be stored than is accepted; try again later</source>
        <translation>es wartet mehr Telemetrie, als angenommen wird; versuche es später noch einmal</translation>
    </message>
    <message>
        <source>base %1 is ahead of the log, which ends at %2</source>
        <translation>der Stand %1 liegt vor dem Protokoll, das bei %2 endet</translation>
    </message>
    <message>
        <source>another operation already has this id</source>
        <translation>eine andere Änderung hat schon diese Kennung</translation>
    </message>
    <message>
        <source>batch %1 came, expected %2</source>
        <translation>Sendung %1 kam, erwartet wurde %2</translation>
    </message>
    <message>
        <source>this backend has no boards and answers no calls</source>
        <translation>dieses Backend hat keine Tafeln und beantwortet keine Anfragen</translation>
    </message>
    <message>
        <source>this backend&apos;s log does not hold operation %1 as this client noted it: it was cut off, changed, or restored from an older copy without being told so</source>
        <translation>das Protokoll dieses Backends enthält Änderung %1 nicht so, wie dieser Desktop sie kennt: es wurde gekürzt, verändert oder ohne Hinweis aus einer älteren Kopie wiederhergestellt</translation>
    </message>
    <message>
        <source>one connection follows at most %1 logs</source>
        <translation>eine Verbindung folgt höchstens %1 Protokollen</translation>
    </message>
    <message>
        <source>no token came in time</source>
        <translation>es kam nicht rechtzeitig ein Token</translation>
    </message>
    <message>
        <source>the first message must be hello</source>
        <translation>die erste Nachricht muss die Begrüßung sein</translation>
    </message>
    <message>
        <source>too many messages in a row could not be understood</source>
        <translation>zu viele Nachrichten nacheinander waren nicht zu verstehen</translation>
    </message>
    <message>
        <source>this token is no longer valid</source>
        <translation>dieses Token gilt nicht mehr</translation>
    </message>
    <message>
        <source>no Prometheus is configured</source>
        <translation>es ist kein Prometheus eingerichtet</translation>
    </message>
    <message>
        <source>the query of the good events finds nothing</source>
        <translation>die Abfrage der guten Ereignisse findet nichts</translation>
    </message>
    <message>
        <source>the query finds nothing; it needs a series that is scraped at least twice in a minute</source>
        <translation>die Abfrage findet nichts; sie braucht eine Reihe, die mindestens zweimal in der Minute gemessen wird</translation>
    </message>
    <message>
        <source>the query gives no number</source>
        <translation>die Abfrage ergibt keine Zahl</translation>
    </message>
    <message>
        <source>the query gives a text and must give a number</source>
        <translation>die Abfrage ergibt einen Text und muss eine Zahl ergeben</translation>
    </message>
    <message>
        <source>the query gives %1 series and must give one; put sum(…) around it</source>
        <translation>die Abfrage ergibt %1 Reihen und muss eine ergeben; setze sum(…) darum</translation>
    </message>
    <message>
        <source>Prometheus refuses the token (HTTP %1)</source>
        <translation>Prometheus lehnt das Token ab (HTTP %1)</translation>
    </message>
    <message>
        <source>Prometheus answered HTTP %1</source>
        <translation>Prometheus antwortete mit HTTP %1</translation>
    </message>
    <message>
        <source>Prometheus answered %1</source>
        <translation>Prometheus antwortete: %1</translation>
    </message>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus lehnt die Abfrage ab: %1</translation>
    </message>
    <message>
        <source>it answered HTTP %1</source>
        <translation>die Antwort war HTTP %1</translation>
    </message>
    <message>
        <source>it took %1 ms, more than %2 ms</source>
        <translation>es dauerte %1 ms, mehr als %2 ms</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host with its port, like db.internal:5432</source>
        <translation>„%1“ ist kein Rechner mit Port wie db.internal:5432</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that an attachment may have</source>
        <translation>%1 ist größer als %2 MB, das Höchstmaß eines Anhangs</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the attachment could not be kept on this device</source>
        <translation>der Anhang ließ sich auf diesem Gerät nicht aufbewahren</translation>
    </message>
    <message>
        <source>this attachment is not on this device</source>
        <translation>dieser Anhang ist nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>what the backend sent is not this attachment</source>
        <translation>was das Backend schickte, ist nicht dieser Anhang</translation>
    </message>
    <message>
        <source>the backend refused an attachment (%1); it stays on this device only</source>
        <translation>das Backend hat einen Anhang abgelehnt (%1); er bleibt nur auf diesem Gerät</translation>
    </message>
    <message>
        <source>the backend never heard that a mask was lifted; the file as it was stays on this device only</source>
        <translation>das Backend hat nie erfahren, dass eine Maskierung aufgehoben wurde; die Datei, wie sie war, bleibt nur auf diesem Gerät</translation>
    </message>
    <message>
        <source>the backend masked more of a file than this device; as it is here it stays on this device only</source>
        <translation>das Backend hat mehr in einer Datei maskiert als dieses Gerät; wie sie hier ist, bleibt sie nur auf diesem Gerät</translation>
    </message>
    <message>
        <source>A setting could not be kept: %1</source>
        <translation>Eine Einstellung ließ sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>there is no connection to the backend</source>
        <translation>es gibt keine Verbindung zum Backend</translation>
    </message>
    <message>
        <source>this workspace&apos;s backend does not offer this</source>
        <translation>das Backend dieses Arbeitsbereichs bietet das nicht an</translation>
    </message>
    <message>
        <source>this is too large for one request</source>
        <translation>das ist zu groß für eine Anfrage</translation>
    </message>
    <message>
        <source>the workspace was closed before the answer</source>
        <translation>der Arbeitsbereich wurde vor der Antwort geschlossen</translation>
    </message>
    <message>
        <source>the connection was lost before the answer; whether it was done is not known</source>
        <translation>die Verbindung brach vor der Antwort ab; ob es geschehen ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the log of this ticket has become another one; ask again</source>
        <translation>das Protokoll dieses Tickets ist ein anderes geworden; frage noch einmal</translation>
    </message>
    <message>
        <source>the log of this ticket is not here</source>
        <translation>das Protokoll dieses Tickets ist nicht hier</translation>
    </message>
    <message>
        <source>working offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>an operation of another ticket stands in the feed of this one</source>
        <translation>eine Änderung eines anderen Tickets steht im Strom von diesem</translation>
    </message>
    <message>
        <source>the feed has a hole: operation %1 stands on %2, here is %3</source>
        <translation>der Strom hat eine Lücke: Änderung %1 baut auf %2 auf, hier ist %3</translation>
    </message>
    <message>
        <source>the backend says that a log was sent, but something is missing</source>
        <translation>laut Backend wurde ein Protokoll gesendet, aber etwas fehlt</translation>
    </message>
    <message>
        <source>an acknowledged operation stands on one that never came</source>
        <translation>eine bestätigte Änderung baut auf einer auf, die nie kam</translation>
    </message>
    <message>
        <source>this backend has another log than this local copy came from; nothing was changed. Use another workspace folder for it, or ask whoever restored it</source>
        <translation>dieses Backend hat ein anderes Protokoll als das, woher diese Kopie stammt; nichts wurde geändert. Nimm dafür einen anderen Ordner oder frage, wer es wiederhergestellt hat</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be moved: %2</source>
        <translation>%1 lässt sich nicht verschieben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read or written: %2</source>
        <translation>%1 lässt sich nicht lesen oder schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: %2</source>
        <translation>%1 lässt sich nicht zum Schreiben öffnen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be synced: %2</source>
        <translation>%1 lässt sich nicht sichern: %2</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2</source>
        <translation>%1 lässt sich nicht sperren: %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3</source>
        <translation>mit %1 geht etwas nicht (%2): %3</translation>
    </message>
    <message>
        <source>%1 cannot grow: the disk is full; free some space, then work goes on</source>
        <translation>%1 kann nicht wachsen: die Platte ist voll; schaffe Platz, dann geht es weiter</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>another program is writing to %1</source>
        <translation>ein anderes Programm schreibt in %1</translation>
    </message>
    <message>
        <source>%1 is read-only; it must be writable</source>
        <translation>%1 ist schreibgeschützt und muss beschreibbar sein</translation>
    </message>
    <message>
        <source>%1 holds this already</source>
        <translation>%1 enthält das schon</translation>
    </message>
    <message>
        <source>%1 has an unexpected layout</source>
        <translation>%1 ist unerwartet aufgebaut</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of warroom (schema %2, this one knows %3); it is left as it is</source>
        <translation>%1 stammt von einer neueren Version von warroom (Schema %2, diese kennt %3); es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1 has an older schema (%2, needed is %3); opening it once for writing brings it up to date</source>
        <translation>%1 hat ein älteres Schema (%2, nötig ist %3); einmal zum Schreiben geöffnet, ist es auf dem neuen Stand</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>%1 is in use by process %2</source>
        <translation>%1 wird von Prozess %2 benutzt</translation>
    </message>
    <message>
        <source>%1 was moved or replaced while it was in use; the backend must restart</source>
        <translation>%1 wurde im Betrieb verschoben oder ersetzt; das Backend muss neu starten</translation>
    </message>
    <message>
        <source>cache.db is damaged and another program uses it; it can be mended once that has ended</source>
        <translation>cache.db ist beschädigt, und ein anderes Programm benutzt es; danach lässt es sich reparieren</translation>
    </message>
    <message>
        <source>there is no warroom.db here</source>
        <translation>hier gibt es keine warroom.db</translation>
    </message>
    <message>
        <source>there is no token %1</source>
        <translation>ein Token %1 gibt es nicht</translation>
    </message>
    <message>
        <source>a later search took the place of this one</source>
        <translation>eine spätere Suche trat an die Stelle von dieser</translation>
    </message>
    <message>
        <source>the search index cannot be made</source>
        <translation>der Suchindex lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the search index was closed</source>
        <translation>der Suchindex wurde geschlossen</translation>
    </message>
    <message>
        <source>the keyring holds no such entry</source>
        <translation>der Schlüsselbund hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 of the local copy could not be moved to %2</source>
        <translation>%1 der lokalen Kopie ließ sich nicht nach %2 verschieben</translation>
    </message>
    <message>
        <source>the PDF writer left a file that cannot be finished</source>
        <translation>das PDF ließ sich nicht fertig schreiben</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>no file was named to write to</source>
        <translation>es fehlt, in welche Datei geschrieben wird</translation>
    </message>
    <message>
        <source>this is a folder; name a file to write to</source>
        <translation>das ist ein Ordner; nenne eine Datei</translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>the file that is there is read-only</source>
        <translation>die Datei, die da ist, ist schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 holds no workspace</source>
        <translation>%1 enthält keinen Arbeitsbereich</translation>
    </message>
    <message>
        <source>this workspace has no ticket %1</source>
        <translation>dieser Arbeitsbereich hat kein Ticket %1</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>it has %1 bytes; at most %2 are read</source>
        <translation>es hat %1 Bytes; höchstens %2 werden gelesen</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es steht nichts darin</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>the profile must be internal or external</source>
        <translation>das Profil muss internal oder external sein</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>erwartet wird ein Text</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>erwartet wird true oder false</translation>
    </message>
    <message>
        <source>expected a whole number, 0 or more</source>
        <translation>erwartet wird eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>erwartet wird eine Liste</translation>
    </message>
    <message>
        <source>expected an object with section and state</source>
        <translation>erwartet wird ein Objekt mit section und state</translation>
    </message>
    <message>
        <source>expected a string or an object</source>
        <translation>erwartet wird ein Text oder ein Objekt</translation>
    </message>
    <message>
        <source>expected an object with t, kind, actor and text</source>
        <translation>erwartet wird ein Objekt mit t, kind, actor und text</translation>
    </message>
    <message>
        <source>expected an object with role and person</source>
        <translation>erwartet wird ein Objekt mit role und person</translation>
    </message>
    <message>
        <source>control character at byte %1 of the text</source>
        <translation>Steuerzeichen bei Byte %1 des Textes</translation>
    </message>
    <message>
        <source>control character in the text</source>
        <translation>Steuerzeichen im Text</translation>
    </message>
    <message>
        <source>no such source</source>
        <translation>eine solche Quelle gibt es nicht</translation>
    </message>
    <message>
        <source>no source %1; there are %2</source>
        <translation>keine Quelle %1; es gibt %2</translation>
    </message>
    <message>
        <source>a recorded incident is one JSON object</source>
        <translation>ein aufgezeichneter Vorfall ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a severity; expected SEV1 to SEV5</source>
        <translation>„%1“ ist kein Schweregrad; erwartet wird SEV1 bis SEV5</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels at byte %2</source>
        <translation>tiefer als %1 Ebenen verschachtelt bei Byte %2</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>not JSON at byte %1: %2</source>
        <translation>kein JSON bei Byte %1: %2</translation>
    </message>
    <message>
        <source>%1 bytes, at most %2 are read</source>
        <translation>%1 Bytes, höchstens %2 werden gelesen</translation>
    </message>
    <message>
        <source>not UTF-8 at byte %1</source>
        <translation>kein UTF-8 bei Byte %1</translation>
    </message>
    <message>
        <source>not valid UTF-8 at byte %1</source>
        <translation>kein gültiges UTF-8 bei Byte %1</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, bei Byte %2</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice in one object</source>
        <translation>der Schlüssel „%1“ steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>the number %1 is out of range</source>
        <translation>die Zahl %1 ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>a number that is out of range</source>
        <translation>eine Zahl, die zu groß oder zu klein ist</translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation>ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>the JSON ends too early,</source>
        <translation>das JSON endet zu früh,</translation>
    </message>
    <message>
        <source>something follows the JSON document</source>
        <translation>nach dem JSON-Dokument folgt noch etwas</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>expected a JSON object, got %1</source>
        <translation>erwartet wird ein JSON-Objekt, nicht %1</translation>
    </message>
    <message>
        <source>%1; at most %2 are accepted</source>
        <translation>%1; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>a string has %1 bytes</source>
        <translation>ein Text hat %1 Bytes</translation>
    </message>
    <message>
        <source>a string is longer than %1 bytes</source>
        <translation>ein Text ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>das JSON ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>an object has too many keys</source>
        <translation>ein Objekt hat zu viele Schlüssel</translation>
    </message>
    <message>
        <source>an array has too many elements</source>
        <translation>eine Liste hat zu viele Elemente</translation>
    </message>
    <message>
        <source>an object has %1 keys; at most %2 are accepted</source>
        <translation>ein Objekt hat %1 Schlüssel; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>an array has %1 elements; at most %2 are accepted</source>
        <translation>eine Liste hat %1 Elemente; höchstens %2 sind möglich</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1 muss %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>%1 must be a whole number of at most 63 bits</source>
        <translation>%1 muss eine ganze Zahl mit höchstens 63 Bits sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 must be a count from 1 on, a string, or {&quot;d&quot;:count}</source>
        <translation>%1 muss eine Anzahl ab 1, ein Text oder {&quot;d&quot;:Anzahl} sein</translation>
    </message>
    <message>
        <source>%1 must be a UUID made by the author</source>
        <translation>%1 muss eine UUID sein, die der Absender machte</translation>
    </message>
    <message>
        <source>%1 must not be negative</source>
        <translation>%1 darf nicht negativ sein</translation>
    </message>
    <message>
        <source>%1 must be %2 lower-case hexadecimal digits</source>
        <translation>%1 muss aus %2 kleinen Hexadezimalziffern bestehen</translation>
    </message>
    <message>
        <source>it must be %1 hexadecimal digits</source>
        <translation>es müssen %1 Hexadezimalziffern sein</translation>
    </message>
    <message>
        <source>it must be 32 hexadecimal digits</source>
        <translation>es müssen 32 Hexadezimalziffern sein</translation>
    </message>
    <message>
        <source>calls are numbered from 1 on</source>
        <translation>Anfragen werden ab 1 gezählt</translation>
    </message>
    <message>
        <source>method must be GET, POST, PUT or DELETE</source>
        <translation>die Methode muss GET, POST, PUT oder DELETE sein</translation>
    </message>
    <message>
        <source>a path takes at most %1 bytes</source>
        <translation>ein Pfad hat höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>status must be that of an HTTP answer</source>
        <translation>status muss der einer HTTP-Antwort sein</translation>
    </message>
    <message>
        <source>the backend answered %1</source>
        <translation>das Backend antwortete mit %1</translation>
    </message>
    <message>
        <source>%1.seq must not be negative</source>
        <translation>%1.seq darf nicht negativ sein</translation>
    </message>
    <message>
        <source>follow.logs takes a ticket and a seq that is not negative</source>
        <translation>follow.logs nimmt ein Ticket und eine seq ab 0</translation>
    </message>
    <message>
        <source>follow.summaries must not be negative</source>
        <translation>follow.summaries darf nicht negativ sein</translation>
    </message>
    <message>
        <source>this backend speaks protocol %1, not %2</source>
        <translation>dieses Backend spricht Protokoll %1, nicht %2</translation>
    </message>
    <message>
        <source>expected a message with one of the keys hello, follow, send, presence, creating, watch, unwatch, call</source>
        <translation>erwartet wird eine Nachricht mit einem der Schlüssel hello, follow, send, presence, creating, watch, unwatch, call</translation>
    </message>
    <message>
        <source>the backend sent a message of a kind that this client does not know</source>
        <translation>das Backend schickte eine Nachricht, die dieser Desktop nicht kennt</translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation>unbekannte Art</translation>
    </message>
    <message>
        <source>the snapshot of the ticket is damaged</source>
        <translation>der Schnappschuss des Tickets ist beschädigt</translation>
    </message>
    <message>
        <source>the snapshot of the ticket was made by another version</source>
        <translation>der Schnappschuss des Tickets stammt von einer anderen Version</translation>
    </message>
    <message>
        <source>cannot find %1: %2</source>
        <translation>%1 ist nicht zu finden: %2</translation>
    </message>
    <message>
        <source>cannot reach %1: %2</source>
        <translation>%1 ist nicht zu erreichen: %2</translation>
    </message>
    <message>
        <source>no answer from %1 in time</source>
        <translation>%1 antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>cannot read the certificates to trust from &quot;%1&quot;: %2</source>
        <translation>die Zertifikate, denen vertraut wird, lassen sich nicht aus „%1“ lesen: %2</translation>
    </message>
    <message>
        <source>cannot check certificates for %1</source>
        <translation>Zertifikate für %1 lassen sich nicht prüfen</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut: %2</translation>
    </message>
    <message>
        <source>no secure connection to %1: %2</source>
        <translation>keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>the URL has a broken escape &quot;%1&quot;; write %2 for a percent sign</source>
        <translation>die URL hat eine falsche Umschreibung „%1“; ein Prozentzeichen wird %2 geschrieben</translation>
    </message>
    <message>
        <source>the URL does not decode to UTF-8</source>
        <translation>die URL ergibt kein UTF-8</translation>
    </message>
    <message>
        <source>the URL holds a control character</source>
        <translation>die URL enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the request target must be a path that begins with &quot;/&quot;</source>
        <translation>das Ziel der Anfrage muss ein Pfad sein, der mit „/“ beginnt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2; an address looks like https://host:8787</source>
        <translation>„%1“ %2; eine Adresse sieht aus wie https://rechner:8787</translation>
    </message>
    <message>
        <source>does not begin with http:// or https://</source>
        <translation>beginnt nicht mit http:// oder https://</translation>
    </message>
    <message>
        <source>holds a user name, which is not accepted</source>
        <translation>enthält einen Benutzernamen, was nicht möglich ist</translation>
    </message>
    <message>
        <source>has an IPv6 address without its closing bracket</source>
        <translation>hat eine IPv6-Adresse ohne schließende Klammer</translation>
    </message>
    <message>
        <source>has no valid host name</source>
        <translation>hat keinen gültigen Rechnernamen</translation>
    </message>
    <message>
        <source>holds a blank or a control character</source>
        <translation>enthält ein Leerzeichen oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>has no valid port (1 to 65535)</source>
        <translation>hat keinen gültigen Port (1 bis 65535)</translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; is not valid</source>
        <translation>der Header „%1“ ist nicht gültig</translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation>die Antwort von %1 ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>the answer of %1 is not valid HTTP: %2</source>
        <translation>die Antwort von %1 ist kein gültiges HTTP: %2</translation>
    </message>
    <message>
        <source>the only transfer coding that is accepted is &quot;chunked&quot;</source>
        <translation>als Übertragungsform geht nur „chunked“</translation>
    </message>
    <message>
        <source>there are too many connections; try again in a moment</source>
        <translation>es gibt zu viele Verbindungen; versuche es gleich noch einmal</translation>
    </message>
    <message>
        <source>%1 is not allowed here</source>
        <translation>%1 ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>unknown method &quot;%1&quot;</source>
        <translation>unbekannte Methode „%1“</translation>
    </message>
    <message>
        <source>this server does not answer for that Host</source>
        <translation>dieser Server antwortet nicht für diesen Rechnernamen</translation>
    </message>
    <message>
        <source>the only expectation that is met is 100-continue</source>
        <translation>erfüllt wird nur die Erwartung 100-continue</translation>
    </message>
    <message>
        <source>%1 needs a Content-Length</source>
        <translation>%1 braucht Content-Length</translation>
    </message>
    <message>
        <source>the header of the request did not arrive in time</source>
        <translation>der Kopf der Anfrage kam nicht rechtzeitig an</translation>
    </message>
    <message>
        <source>the body of the request did not arrive in time</source>
        <translation>der Inhalt der Anfrage kam nicht rechtzeitig an</translation>
    </message>
    <message>
        <source>the body is larger than %1 bytes</source>
        <translation>der Inhalt ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>the answer took too long; try again</source>
        <translation>die Antwort dauerte zu lange; versuche es noch einmal</translation>
    </message>
    <message>
        <source>%1 answered %2 to the WebSocket handshake</source>
        <translation>%1 antwortete mit %2, als der WebSocket geöffnet wurde</translation>
    </message>
    <message>
        <source>%1 does not speak %2</source>
        <translation>%1 spricht nicht %2</translation>
    </message>
    <message>
        <source>closed before it was open</source>
        <translation>geschlossen, bevor sie offen war</translation>
    </message>
    <message>
        <source>the server has closed the connection</source>
        <translation>der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>pages of this origin may not connect</source>
        <translation>Seiten dieser Herkunft dürfen sich nicht verbinden</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Verbindung von der Gegenseite abgebrochen</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Zeit für die Verbindung abgelaufen</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>kein Weg zum Rechner</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>Name oder Dienst nicht bekannt</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>Name gerade nicht auflösbar</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>Ende der Übertragung</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf der Platte</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>keine solche Datei oder kein solcher Ordner</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>das Zertifikat hat sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>ein Zertifikat der Kette hat sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>der Aussteller ist nicht bekannt</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>das Zertifikat gilt noch nicht</translation>
    </message>
    <message>
        <source>hostname mismatch</source>
        <translation>es gilt für einen anderen Rechner</translation>
    </message>
    <message>
        <source>IP address mismatch</source>
        <translation>es gilt für eine andere Adresse</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object or an array of objects</source>
        <translation>ein Objekt oder eine Liste von Objekten</translation>
    </message>
    <message>
        <source>a time in RFC 3339</source>
        <translation>eine Zeit nach RFC 3339</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>es endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>%1 more not sent</source>
        <translation>%1 weitere nicht gesendet</translation>
    </message>
    <message>
        <source>%1 more in %2 were left out; at most %3 are kept</source>
        <translation>%1 weitere in %2 wurden weggelassen; höchstens %3 bleiben</translation>
    </message>
    <message>
        <source>it is said to be of %1, too far from when it came, which counts instead</source>
        <translation>es soll von %1 sein, zu weit von der Ankunft, die deshalb zählt</translation>
    </message>
    <message>
        <source>nobody expects this heartbeat any more</source>
        <translation>dieses Lebenszeichen erwartet niemand mehr</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1</source>
        <translation>der Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>only its first %1 files are read</source>
        <translation>nur seine ersten %1 Dateien werden gelesen</translation>
    </message>
    <message>
        <source>not a kind of file that holds a report</source>
        <translation>keine Art Datei, in der ein Bericht steht</translation>
    </message>
    <message>
        <source>about the folder, not a report</source>
        <translation>handelt vom Ordner, kein Bericht</translation>
    </message>
    <message>
        <source>time zone: UTC</source>
        <translation>Zeitzone: UTC</translation>
    </message>
    <message>
        <source>title: the name of the file</source>
        <translation>Titel: der Name der Datei</translation>
    </message>
    <message>
        <source>severity: SEV3</source>
        <translation>Schweregrad: SEV3</translation>
    </message>
    <message>
        <source>start: the first entry of the timeline</source>
        <translation>Beginn: der erste Eintrag des Verlaufs</translation>
    </message>
    <message>
        <source>start: only its day is known</source>
        <translation>Beginn: nur sein Tag ist bekannt</translation>
    </message>
    <message>
        <source>%1: not taken, it lies before the start</source>
        <translation>%1: nicht übernommen, liegt vor dem Beginn</translation>
    </message>
    <message>
        <source>(without a heading)</source>
        <translation>(ohne Überschrift)</translation>
    </message>
    <message>
        <source>after must be a number of bytes</source>
        <translation>after muss eine Anzahl von Bytes sein</translation>
    </message>
    <message>
        <source>the copy cannot be read: %1</source>
        <translation>die Kopie lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>this copy is gone: another one was begun, or the backend restarted</source>
        <translation>diese Kopie ist weg: eine andere wurde begonnen, oder das Backend startete neu</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address; expected HOST:PORT with a port from 0 to 65535</source>
        <translation>„%1“ ist keine Adresse; erwartet wird RECHNER:PORT mit einem Port von 0 bis 65535</translation>
    </message>
    <message>
        <source>the body must be application/json or application/x-protobuf</source>
        <translation>der Inhalt muss application/json oder application/x-protobuf sein</translation>
    </message>
    <message>
        <source>the only content coding that is read is gzip</source>
        <translation>als Kodierung des Inhalts wird nur gzip gelesen</translation>
    </message>
    <message>
        <source>only POST is served here</source>
        <translation>hier wird nur POST bedient</translation>
    </message>
    <message>
        <source>prometheus.token_file holds no token</source>
        <translation>prometheus.token_file enthält kein Token</translation>
    </message>
    <message>
        <source>TLS needs both a certificate and its key</source>
        <translation>TLS braucht ein Zertifikat und dessen Schlüssel</translation>
    </message>
    <message>
        <source>TLS is turned on or off by a new start only</source>
        <translation>TLS lässt sich nur durch einen Neustart ein- oder ausschalten</translation>
    </message>
    <message>
        <source>the certificate &quot;%1&quot; has expired</source>
        <translation>das Zertifikat „%1“ ist abgelaufen</translation>
    </message>
    <message>
        <source>cannot listen on &quot;%1&quot;: %2; give an address of this machine</source>
        <translation>auf „%1“ lässt sich nicht lauschen: %2; nenne eine Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>%1 is there already; a backup goes into a new file</source>
        <translation>%1 ist schon da; eine Sicherung kommt in eine neue Datei</translation>
    </message>
    <message>
        <source>%1 of the backup cannot be written</source>
        <translation>%1 der Sicherung lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1 of the backup cannot be put in place: %2</source>
        <translation>%1 der Sicherung lässt sich nicht an seine Stelle bringen: %2</translation>
    </message>
    <message>
        <source>the backup holds a file of another name</source>
        <translation>die Sicherung enthält eine Datei mit anderem Namen</translation>
    </message>
    <message>
        <source>%1 is no longer here as it was attached; attach it again</source>
        <translation>%1 ist nicht mehr so hier, wie es angehängt wurde; hänge es noch einmal an</translation>
    </message>
    <message>
        <source>only incidents have a driver</source>
        <translation>nur bei Vorfällen steuert jemand</translation>
    </message>
    <message>
        <source>expected an object with person and text</source>
        <translation>erwartet wird ein Objekt mit person und text</translation>
    </message>
    <message>
        <source>%1 needs whoever declared this ticket or holds its command, or an administrator</source>
        <translation>%1 darf nur, wer dieses Ticket gemeldet hat oder es leitet, oder die Administration</translation>
    </message>
    <message>
        <source>restricting who sees a ticket needs a reason</source>
        <translation>einzuschränken, wer ein Ticket sieht, braucht einen Grund</translation>
    </message>
    <message>
        <source>the ticket was restricted anew meanwhile; look at the reason first</source>
        <translation>das Ticket wurde inzwischen neu eingeschränkt; sieh erst den Grund an</translation>
    </message>
    <message>
        <source>this ticket was restricted, and you are not among those who may see it; what you wrote is kept here</source>
        <translation>dieses Ticket wurde eingeschränkt, und Du gehörst nicht zu denen, die es sehen dürfen; was Du geschrieben hast, bleibt hier</translation>
    </message>
    <message>
        <source>only an incident can be a drill</source>
        <translation>nur ein Vorfall kann eine Übung sein</translation>
    </message>
    <message>
        <source>a contact says who it was</source>
        <translation>zu einer Kundenmeldung gehört, wer es war</translation>
    </message>
    <message>
        <source>only an entry of the kind contact has a contact</source>
        <translation>nur ein Eintrag der Art contact nennt einen Kunden</translation>
    </message>
    <message>
        <source>affected must not be negative</source>
        <translation>affected darf nicht negativ sein</translation>
    </message>
    <message>
        <source>the ticket has no such status update</source>
        <translation>das Ticket hat kein solches Update</translation>
    </message>
    <message>
        <source>this ticket came back too often: raise it to an incident, or say why not</source>
        <translation>Dieses Ticket kam zu oft zurück: Mach es zu einem Vorfall oder sag, warum nicht</translation>
    </message>
    <message>
        <source>the template of a ticket that is over stays as it is</source>
        <translation>die Vorlage eines Tickets, das vorbei ist, bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>the ticket has template %1; only a newer one can be adopted</source>
        <translation>das Ticket hat Vorlage %1; nur eine neuere kann übernommen werden</translation>
    </message>
    <message>
        <source>this backend has published no template %1 that says this</source>
        <translation>dieses Backend hat keine Vorlage %1 veröffentlicht, die das sagt</translation>
    </message>
    <message>
        <source>a template cannot ask &quot;%1&quot; of %2</source>
        <translation>eine Vorlage kann „%1“ nicht von %2 verlangen</translation>
    </message>
    <message>
        <source>a template cannot ask less of %1 there than &quot;%2&quot;</source>
        <translation>eine Vorlage kann dort von %1 nicht weniger verlangen als „%2“</translation>
    </message>
    <message>
        <source>the guidance has %1 bytes; at most %2 are accepted</source>
        <translation>die Anleitung hat %1 Bytes; höchstens %2 werden angenommen</translation>
    </message>
    <message>
        <source>the guidance is a single line without control characters</source>
        <translation>die Anleitung ist eine einzige Zeile ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>the version of a template is 1 or more</source>
        <translation>die Version einer Vorlage ist 1 oder mehr</translation>
    </message>
    <message>
        <source>a template has the nine sections of the ticket</source>
        <translation>eine Vorlage hat die neun Abschnitte des Tickets</translation>
    </message>
    <message>
        <source>publishing a template needs a reason</source>
        <translation>um eine Vorlage zu veröffentlichen, braucht es einen Grund</translation>
    </message>
    <message>
        <source>the reason has %1 characters; at most %2 are accepted</source>
        <translation>der Grund hat %1 Zeichen; höchstens %2 werden angenommen</translation>
    </message>
    <message>
        <source>the reason holds a control character</source>
        <translation>der Grund enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>this is what template %1 says already</source>
        <translation>das sagt Vorlage %1 schon</translation>
    </message>
    <message>
        <source>there are %1 templates already</source>
        <translation>es gibt schon %1 Vorlagen</translation>
    </message>
</context>
<context>
    <name>TrialPane</name>
    <message>
        <source>%1 were</source>
        <comment>so many alerts</comment>
        <translation>%1 waren</translation>
    </message>
    <message>
        <source>%1 would be</source>
        <comment>so many alerts</comment>
        <translation>%1 wären</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message numerus="yes">
        <source>%1, %n queries</source>
        <translation>
            <numerusform>%1, %n Abfrage</numerusform>
            <numerusform>%1, %n Abfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n calls</source>
        <translation>
            <numerusform>%1, %n Aufruf</numerusform>
            <numerusform>%1, %n Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n messages</source>
        <translation>
            <numerusform>%1, %n Nachricht</numerusform>
            <numerusform>%1, %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <translation>
            <numerusform>%1, %n-mal</numerusform>
            <numerusform>%1, %n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, took %3, began after %4</source>
        <translation>%1, %2, Dauer %3, Beginn nach %4</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, fehlgeschlagen</translation>
    </message>
    <message>
        <source>, %1 of it on the critical path</source>
        <translation>, %1 davon auf dem kritischen Pfad</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ActionList</name>
    <message>
        <source>Next actions</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Nächster Schritt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ActionsBody</name>
    <message>
        <source>Add action, then @ to assign</source>
        <translation>Schritt hinzufügen, mit @ zuweisen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Schritt hinzufügen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ActionsModel</name>
    <message>
        <source>follow-up</source>
        <translation>Folgeticket</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>duration</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>time</comment>
        <translation>fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wartet auf Versand</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>eine Frage ist offen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ActiveList</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Active incidents and pages</source>
        <translation>Aktive Vorfälle und Alarmierungen</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>RUF</translation>
    </message>
    <message>
        <source>TICKET</source>
        <translation>TICKET</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht quittiert</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AgendaList</name>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Agenda: %1, %2</source>
        <comment>item, how long</comment>
        <translation>Tagesordnung: %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent, planned</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertActs</name>
    <message>
        <source>Nobody is signed in. Answer on the phone.</source>
        <translation>Niemand ist angemeldet. Antworte am Telefon.</translation>
    </message>
    <message>
        <source>Pages run on the server. Answer on the phone.</source>
        <translation>Alarmierungen laufen auf dem Server. Antworte am Telefon.</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
    <message>
        <source>Commanders and admins change the routing rules.</source>
        <translation>Einsatzleitung und Admins ändern die Routing-Regeln.</translation>
    </message>
    <message>
        <source>The rules are on the server, and there is no connection.</source>
        <translation>Die Regeln liegen auf dem Server, und es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>the ticket</source>
        <translation>dem Ticket</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Quittiert: %1</translation>
    </message>
    <message>
        <source>No longer silenced: %1</source>
        <translation>Nicht mehr stumm geschaltet: %1</translation>
    </message>
    <message>
        <source>Silenced for %1 min: %2</source>
        <translation>Für %1 min stumm geschaltet: %2</translation>
    </message>
    <message>
        <source>It is in %1 already.</source>
        <translation>Schon in %1.</translation>
    </message>
    <message>
        <source>In %1 now: %2</source>
        <translation>Jetzt in %1: %2</translation>
    </message>
    <message>
        <source>On its own now: %1</source>
        <translation>Jetzt für sich: %1</translation>
    </message>
    <message>
        <source>Now %1, until it is over: %2</source>
        <comment>route, title</comment>
        <translation>Jetzt %1, bis er vorbei ist: %2</translation>
    </message>
    <message>
        <source>Said to be useful: %1</source>
        <translation>Als nützlich bewertet: %1</translation>
    </message>
    <message>
        <source>Said to be no use: %1</source>
        <translation>Als nutzlos bewertet: %1</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>a route</comment>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertBecame</name>
    <message>
        <source>%1: %2</source>
        <comment>who until when, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n signal so far</source>
        <translation>
            <numerusform>bisher %n Signal</numerusform>
            <numerusform>bisher %n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals are this one alert</source>
        <translation>
            <numerusform>%n Signal ist dieser eine Alarm</numerusform>
            <numerusform>%n Signale sind dieser eine Alarm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; key %2</source>
        <translation>%1; Schlüssel %2</translation>
    </message>
    <message>
        <source>with no other alert</source>
        <translation>mit keinem anderen Alarm</translation>
    </message>
    <message numerus="yes">
        <source>with %n other alert</source>
        <translation>
            <numerusform>mit %n anderen Alarm</numerusform>
            <numerusform>mit %n anderen Alarmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n other alerts</source>
        <translation>
            <numerusform>mit %n anderen Alarm</numerusform>
            <numerusform>mit %n anderen Alarmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>how many others, ticket</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>with whom, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>silenced by %1 until %2</source>
        <translation>stummgeschaltet von %1 bis %2</translation>
    </message>
    <message>
        <source>held by %1 until %2</source>
        <translation>zurückgehalten von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, by %2 instead of %3: %4</source>
        <comment>route, who, route of the rules, why</comment>
        <translation>%1, durch %2 statt %3: %4</translation>
    </message>
    <message>
        <source>%1, by the rule “%2”</source>
        <translation>%1, nach der Regel „%2“</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>route, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It flaps: it comes and goes. It stays where it is and makes no new ticket until it has been quiet for a while; that it is over is always heard.</source>
        <translation>Er flattert: er kommt und geht. Er bleibt, wo er ist, und macht kein neues Ticket, bis er eine Weile ruhig war; dass er vorbei ist, kommt immer an.</translation>
    </message>
    <message>
        <source>A storm: so many tickets of one service came at once that this one joined the newest instead of making another. The alert itself is not held back.</source>
        <translation>Ein Sturm: so viele Tickets eines Dienstes kamen auf einmal, dass dieser Alarm zum neuesten kam, statt noch eines zu machen. Der Alarm selbst wird nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>Deduplicated</source>
        <translation>Dedupliziert</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Gruppiert</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>until %1 for more of its group</source>
        <translation>bis %1 auf mehr aus seiner Gruppe</translation>
    </message>
    <message>
        <source>Routed</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>It opened it.</source>
        <translation>Er hat den Vorgang eröffnet.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertChart</name>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>alert</source>
        <comment>where it began</comment>
        <translation>Alarm</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertCurve</name>
    <message>
        <source>%1 of %2, 2 h</source>
        <comment>objective, service</comment>
        <translation>%1 von %2, 2 h</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Burn rate of %1 of %2, 12 h</source>
        <comment>objective, service</comment>
        <translation>Verbrauch von %1 von %2, 12 h</translation>
    </message>
    <message>
        <source>page above %1</source>
        <translation>Alarmierung über %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>resource, service</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertDetail</name>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 hosts, first %3</source>
        <translation>%1 von %2 Rechnern, erstes %3</translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <translation>%1, erstes %2</translation>
    </message>
    <message>
        <source>%1; the newest %2 alerts are listed, %3 are not</source>
        <translation>%1; die neuesten %2 Alarme sind aufgeführt, %3 nicht</translation>
    </message>
    <message>
        <source>began at the same time</source>
        <translation>begann zur selben Zeit</translation>
    </message>
    <message>
        <source>began %1 before it</source>
        <translation>begann %1 davor</translation>
    </message>
    <message>
        <source>began %1 after it</source>
        <translation>begann %1 danach</translation>
    </message>
    <message>
        <source>It %1.</source>
        <translation>Er %1.</translation>
    </message>
    <message>
        <source>not on this device yet</source>
        <translation>noch nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>Same service, %1.</source>
        <translation>Selber Dienst, %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>page and host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Silenced %1.</source>
        <translation>Stumm geschaltet %1.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it is: %1</source>
        <translation>Warum so: %1</translation>
    </message>
    <message>
        <source>Why it paged</source>
        <translation>Warum alarmiert wurde</translation>
    </message>
    <message>
        <source>Why it is a ticket</source>
        <translation>Warum es ein Ticket ist</translation>
    </message>
    <message>
        <source>Why it is only recorded</source>
        <translation>Warum es nur erfasst ist</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er meldet</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Likely linked</source>
        <translation>Vermutlich verknüpft</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>Stumm aufheben</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abspalten</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswohin</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Earlier times</source>
        <translation>Frühere Male</translation>
    </message>
    <message>
        <source>Somebody said it was useful</source>
        <translation>Jemand fand ihn nützlich</translation>
    </message>
    <message>
        <source>Somebody said it was no use</source>
        <translation>Jemand fand ihn nutzlos</translation>
    </message>
    <message>
        <source>Was it useful?</source>
        <translation>War der Alarm nützlich?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Its story</source>
        <translation>Hergang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, key of a ticket</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; the newest %2 alerts are listed, &quot;service:%3&quot; in the filter finds the other %4</source>
        <translation>%1; die neuesten %2 Alarme sind aufgeführt, „service:%3“ im Filter findet die anderen %4</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Only the newest steps</source>
        <translation>Nur die neuesten Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step</source>
        <translation>
            <numerusform>%n früherer Schritt</numerusform>
            <numerusform>%n frühere Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier steps</source>
        <translation>
            <numerusform>%n früherer Schritt</numerusform>
            <numerusform>%n frühere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>It opened it.</source>
        <translation>Er hat den Vorgang eröffnet.</translation>
    </message>
    <message>
        <source>only those whom it names see it</source>
        <translation>nur für die sichtbar, die es nennt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertWords</name>
    <message numerus="yes">
        <source>%n signal</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signals</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1 until %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Routing rules</source>
        <translation>Routingregeln</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>RUF</translation>
    </message>
    <message>
        <source>TICKET</source>
        <translation>TICKET</translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation>ERFASST</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf dich</translation>
    </message>
    <message>
        <source>in %1, clearing</source>
        <translation>in %1, klingt ab</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>acknowledged by %1 %2</source>
        <translation>quittiert von %1 %2</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>klingt ab</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Lebenszeichen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertsModel</name>
    <message>
        <source>acknowledged by you</source>
        <translation>von dir quittiert</translation>
    </message>
    <message>
        <source>by %1 %2</source>
        <comment>acknowledged: person, time</comment>
        <translation>von %1 %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>Silenced, %1</source>
        <translation>Stumm, %1</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Group and cause</source>
        <translation>Gruppe und Ursache</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertsScreen</name>
    <message>
        <source>The alerts are not shown.</source>
        <translation>Die Alarme werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>No alert is chosen.</source>
        <translation>Kein Alarm ist gewählt.</translation>
    </message>
    <message>
        <source>The routing rules are not shown.</source>
        <translation>Die Routingregeln werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>Alarme: %1</translation>
    </message>
    <message>
        <source>Next view of the alerts</source>
        <translation>Nächste Ansicht der Alarme</translation>
    </message>
    <message>
        <source>Previous view of the alerts</source>
        <translation>Vorige Ansicht der Alarme</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Somebody has it already.</source>
        <translation>Jemand hat das schon übernommen.</translation>
    </message>
    <message>
        <source>Merge into an incident</source>
        <translation>In einen Vorfall zusammenführen</translation>
    </message>
    <message>
        <source>Split off from its group</source>
        <translation>Von der Gruppe abspalten</translation>
    </message>
    <message>
        <source>Silence, or end the silence</source>
        <translation>Stumm schalten oder Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Declare an incident from the alert</source>
        <translation>Vorfall aus dem Alarm ausrufen</translation>
    </message>
    <message>
        <source>Make a routing rule for it</source>
        <translation>Routingregel dafür anlegen</translation>
    </message>
    <message>
        <source>Send it elsewhere than the rules do</source>
        <translation>Anderswohin als nach den Regeln leiten</translation>
    </message>
    <message>
        <source>It was useful</source>
        <translation>War nützlich</translation>
    </message>
    <message>
        <source>It was no use</source>
        <translation>War nutzlos</translation>
    </message>
    <message>
        <source>Open its runbook</source>
        <translation>Runbook des Alarms öffnen</translation>
    </message>
    <message>
        <source>The alert names no runbook.</source>
        <translation>Der Alarm nennt kein Runbook.</translation>
    </message>
    <message>
        <source>Routing rule earlier</source>
        <translation>Routingregel nach oben</translation>
    </message>
    <message>
        <source>Routing rule later</source>
        <translation>Routingregel nach unten</translation>
    </message>
    <message>
        <source>Try the rules on the last week</source>
        <translation>Regeln an der letzten Woche erproben</translation>
    </message>
    <message>
        <source>No other incident is open. D declares one.</source>
        <translation>Kein anderer Vorfall ist offen. D ruft einen aus.</translation>
    </message>
    <message>
        <source>likely: the same service</source>
        <translation>wahrscheinlich: derselbe Dienst</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%n group</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw signal in 2 h became</source>
        <translation>
            <numerusform>%n Rohsignal in 2 h wurde zu</numerusform>
            <numerusform>%n Rohsignale in 2 h wurden zu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw signals in 2 h became</source>
        <translation>
            <numerusform>%n Rohsignal in 2 h wurde zu</numerusform>
            <numerusform>%n Rohsignale in 2 h wurden zu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>groups, pages</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No alerts were kept on this device, and there is no connection.</source>
        <translation>Auf diesem Gerät liegen keine Alarme, und es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>Nothing is firing.</source>
        <translation>Kein Alarm ist aktiv.</translation>
    </message>
    <message>
        <source>What monitoring sends stands here, in groups that share a cause.</source>
        <translation>Hier steht, was die Überwachung sendet, in Gruppen mit gemeinsamer Ursache.</translation>
    </message>
    <message>
        <source>Nobody has acknowledged anything that is open.</source>
        <translation>Niemand hat etwas Offenes quittiert.</translation>
    </message>
    <message>
        <source>Nothing is silenced.</source>
        <translation>Nichts ist stumm geschaltet.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The alerts could not be read: %1. What is known stays shown; pages still reach the phones.</source>
        <translation>Die Alarme waren nicht lesbar: %1. Bekanntes bleibt sichtbar; Alarmierungen erreichen weiterhin die Telefone.</translation>
    </message>
    <message numerus="yes">
        <source>%n more group is open that is not listed.</source>
        <translation>
            <numerusform>%n weitere offene Gruppe ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere offene Gruppen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more groups are open that are not listed.</source>
        <translation>
            <numerusform>%n weitere offene Gruppe ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere offene Gruppen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Erproben</translation>
    </message>
    <message>
        <source>Other view</source>
        <translation>Andere Ansicht</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Merge into incident</source>
        <translation>In Vorfall zusammenführen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing has spoken in the last 7 days.</source>
        <translation>In den letzten 7 Tagen hat sich nichts gemeldet.</translation>
    </message>
    <message>
        <source>All of its story</source>
        <translation>Seine ganze Geschichte</translation>
    </message>
    <message>
        <source>Filter the alerts</source>
        <translation>Alarme filtern</translation>
    </message>
    <message>
        <source>New routing rule or heartbeat</source>
        <translation>Neue Regel oder neues Lebenszeichen</translation>
    </message>
    <message>
        <source>Edit the routing rule or heartbeat</source>
        <translation>Regel oder Lebenszeichen bearbeiten</translation>
    </message>
    <message>
        <source>Remove the routing rule or heartbeat</source>
        <translation>Regel oder Lebenszeichen entfernen</translation>
    </message>
    <message>
        <source>Times around the routing rules</source>
        <translation>Zeiten um die Regeln</translation>
    </message>
    <message>
        <source>Names of the routes</source>
        <translation>Namen der Wege</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Its alert</source>
        <translation>Sein Alarm</translation>
    </message>
    <message>
        <source>New heartbeat</source>
        <translation>Neues Lebenszeichen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, or service:NAME</source>
        <translation>Wörter oder service:NAME</translation>
    </message>
    <message>
        <source>Filter alerts</source>
        <translation>Alarme filtern</translation>
    </message>
    <message>
        <source>No alert matches. Esc clears the filter.</source>
        <translation>Kein Alarm passt. Esc leert den Filter.</translation>
    </message>
    <message>
        <source>What is open of %1 was asked of the server; it is listed whole.</source>
        <translation>Was von %1 offen ist, wurde beim Server erfragt; es ist vollständig aufgeführt.</translation>
    </message>
    <message>
        <source>&quot;service:NAME&quot; in the filter asks the server for all of one service.</source>
        <translation>„service:NAME“ im Filter erfragt beim Server alles von einem Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ended at %2. %n group that it held fires still.</source>
        <translation>
            <numerusform>%1 endete um %2. %n Gruppe, die es hielt, feuert noch.</numerusform>
            <numerusform>%1 endete um %2. %n Gruppen, die es hielt, feuern noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ended at %2. %n groups that it held fire still.</source>
        <translation>
            <numerusform>%1 endete um %2. %n Gruppe, die es hielt, feuert noch.</numerusform>
            <numerusform>%1 endete um %2. %n Gruppen, die es hielt, feuern noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave, keep it</source>
        <translation>Verlassen und behalten</translation>
    </message>
    <message>
        <source>Shift Esc</source>
        <translation>Shift Esc</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 ended at %2. Nothing that it held fires still.</source>
        <translation>%1 endete um %2. Nichts, was es zurückhielt, feuert noch.</translation>
    </message>
    <message>
        <source>Over before that: %1.</source>
        <translation>Vorher vorbei: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n were over before that: %1.</source>
        <translation>
            <numerusform>%n war vorher vorbei: %1.</numerusform>
            <numerusform>%n waren vorher vorbei: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were over before that: %1; and more.</source>
        <translation>
            <numerusform>%n war vorher vorbei: %1; und mehr.</numerusform>
            <numerusform>%n waren vorher vorbei: %1; und mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>no page waits</source>
        <translation>keine Alarmierung wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n page waits</source>
        <translation>
            <numerusform>%n Alarmierung wartet</numerusform>
            <numerusform>%n Alarmierungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages wait</source>
        <translation>
            <numerusform>%n Alarmierung wartet</numerusform>
            <numerusform>%n Alarmierungen warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::AlertsView</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AnswersPane</name>
    <message>
        <source>What customers may be told</source>
        <translation>Was Kunden gesagt werden darf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Kundenmeldung eintragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is approved for customers yet. Below is what an update could say.</source>
        <translation>Für Kunden ist noch nichts freigegeben. Darunter steht, was ein Update sagen könnte.</translation>
    </message>
    <message>
        <source>Update %1 · %2 · %3</source>
        <comment>number, time, who sent it</comment>
        <translation>Update %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht freigegeben</translation>
    </message>
    <message>
        <source>Nothing is approved for customers yet. U posts an update.</source>
        <translation>Für Kunden ist noch nichts freigegeben. U sendet ein Update.</translation>
    </message>
    <message>
        <source>Copied. L logs whom it was told to.</source>
        <translation>Kopiert. L trägt ein, wem es gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AttachmentChip</name>
    <message>
        <source>File %1, %2</source>
        <comment>name, size</comment>
        <translation>Datei %1, %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AttachmentStrip</name>
    <message>
        <source>Files of this ticket</source>
        <translation>Dateien dieses Tickets</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <comment>file, reason</comment>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be copied for opening</source>
        <translation>%1 lässt sich zum Öffnen nicht kopieren</translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation>Kein Programm öffnet %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Attention</name>
    <message numerus="yes">
        <source>%n things that concern you</source>
        <translation>
            <numerusform>%n Sache, die dich betrifft</numerusform>
            <numerusform>%n Sachen, die dich betreffen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ticket, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 gave you a role: %2</source>
        <translation>%1 hat dir eine Rolle gegeben: %2</translation>
    </message>
    <message>
        <source>%1 gave you an action: %2</source>
        <translation>%1 hat dir einen Schritt gegeben: %2</translation>
    </message>
    <message>
        <source>%1 named you: %2</source>
        <translation>%1 hat dich erwähnt: %2</translation>
    </message>
    <message>
        <source>%1 answered your question: %2</source>
        <translation>%1 hat deine Frage beantwortet: %2</translation>
    </message>
    <message>
        <source>Status update by %1: %2</source>
        <translation>Statusmeldung von %1: %2</translation>
    </message>
    <message>
        <source>The next status update is due within two minutes.</source>
        <translation>Die nächste Statusmeldung ist binnen zwei Minuten fällig.</translation>
    </message>
    <message>
        <source>The status update is late.</source>
        <translation>Die Statusmeldung ist überfällig.</translation>
    </message>
    <message>
        <source>You are no longer %1, nobody is</source>
        <comment>role</comment>
        <translation>Du bist nicht mehr %1, niemand ist es</translation>
    </message>
    <message>
        <source>%1 is %2 now, instead of you</source>
        <comment>person, role</comment>
        <translation>%1 ist jetzt %2, statt dir</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AutoHeightTextEdit</name>
    <message>
        <source>Also here: %1</source>
        <comment>names</comment>
        <translation>Auch hier: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::AvailabilityPanel</name>
    <message>
        <source>Overall availability SLI</source>
        <translation>SLI der Gesamtverfügbarkeit</translation>
    </message>
    <message>
        <source>today</source>
        <comment>the end of a time axis</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>Objective %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::BacklogPanel</name>
    <message>
        <source>Ticket backlog by priority</source>
        <translation>Ticketrückstand nach Priorität</translation>
    </message>
    <message>
        <source>under 24 h</source>
        <translation>unter 24 h</translation>
    </message>
    <message>
        <source>1 to 7 d</source>
        <translation>1 bis 7 d</translation>
    </message>
    <message>
        <source>over 7 d</source>
        <translation>über 7 d</translation>
    </message>
    <message>
        <source>open production support tickets by age</source>
        <translation>offene Tickets des Produktionssupports nach Alter</translation>
    </message>
</context>
<context>
    <name>warroom::ui::BellPane</name>
    <message>
        <source>What concerns me</source>
        <translation>Was mich betrifft</translation>
    </message>
    <message>
        <source>Nothing has come for you.</source>
        <translation>Für dich ist nichts gekommen.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Go to the entry</source>
        <translation>Zum Eintrag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::BoardPanels</name>
    <message>
        <source>%1 · %2</source>
        <comment>panel and board, the title of a window</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose a panel with Tab first.</source>
        <translation>Wähle zuerst mit Tab ein Feld.</translation>
    </message>
    <message>
        <source>This panel has nothing to show now.</source>
        <translation>Dieses Feld hat gerade nichts zu zeigen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>board, how fresh it is</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::BoardsScreen</name>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>On-call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1-board-%2</source>
        <comment>name of a file</comment>
        <translation>%1-board-%2</translation>
    </message>
    <message>
        <source>This board does not go on paper.</source>
        <translation>Dieses Board lässt sich nicht drucken.</translation>
    </message>
    <message>
        <source>%1 board, %2</source>
        <translation>Board %1, %2</translation>
    </message>
    <message>
        <source>%1 board</source>
        <translation>Board %1</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Gedruckt %1</translation>
    </message>
    <message>
        <source>%1, printed %2</source>
        <translation>%1, gedruckt %2</translation>
    </message>
    <message>
        <source>This board has no range.</source>
        <translation>Dieses Board hat keinen Zeitraum.</translation>
    </message>
    <message>
        <source>That is on the On-call board.</source>
        <translation>Das steht auf dem Board Bereitschaft.</translation>
    </message>
    <message>
        <source>This view is for reading.</source>
        <translation>Diese Ansicht ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>Shorter range</source>
        <translation>Kürzerer Zeitraum</translation>
    </message>
    <message>
        <source>Longer range</source>
        <translation>Längerer Zeitraum</translation>
    </message>
    <message>
        <source>Save the board as PDF</source>
        <translation>Board als PDF speichern</translation>
    </message>
    <message>
        <source>Save the board as a picture</source>
        <translation>Board als Bild speichern</translation>
    </message>
    <message>
        <source>Present: whole screen, larger type</source>
        <translation>Präsentieren: ganzer Bildschirm, größere Schrift</translation>
    </message>
    <message>
        <source>Board in a window of its own</source>
        <translation>Board in eigenem Fenster</translation>
    </message>
    <message>
        <source>Acknowledge the page</source>
        <translation>Alarmierung quittieren</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Open runbook %1</source>
        <translation>Runbook %1 öffnen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>There is nothing to attach yet.</source>
        <translation>Es gibt noch nichts anzuhängen.</translation>
    </message>
    <message>
        <source>The panels of this board stay together.</source>
        <translation>Die Felder dieses Boards bleiben zusammen.</translation>
    </message>
    <message>
        <source>Nothing of this board can be attached.</source>
        <translation>Von diesem Board lässt sich nichts anhängen.</translation>
    </message>
    <message>
        <source>That is on the Debug board.</source>
        <translation>Das ist auf dem Board Debug.</translation>
    </message>
    <message>
        <source>Panel in a window of its own</source>
        <translation>Feld in eigenem Fenster</translation>
    </message>
    <message>
        <source>All panels back onto the board</source>
        <translation>Alle Felder zurück auf das Board</translation>
    </message>
    <message>
        <source>Attach what is chosen to the ticket</source>
        <translation>Gewähltes ans Ticket anhängen</translation>
    </message>
    <message>
        <source>Dependencies as a graph or a list</source>
        <translation>Abhängigkeiten als Graph oder Liste</translation>
    </message>
    <message>
        <source>Compare with an hour, a day, a week ago</source>
        <translation>Mit vor einer Stunde, einem Tag, einer Woche vergleichen</translation>
    </message>
    <message>
        <source>Open a ticket about the trend</source>
        <translation>Ein Ticket zum Trend eröffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::BudgetPanel</name>
    <message>
        <source>Error budget consumption</source>
        <translation>Verbrauch des Fehlerbudgets</translation>
    </message>
    <message>
        <source>today</source>
        <comment>the end of a time axis</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>Budget 100 %</source>
        <translation>Budget 100 %</translation>
    </message>
    <message>
        <source>%1 %2 spent, burn %3</source>
        <translation>%1 %2 verbraucht, Verbrauchsrate %3</translation>
    </message>
    <message>
        <source>burn 1 h</source>
        <translation>Rate 1 h</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::CadenceLine</name>
    <message>
        <source>No update is due</source>
        <translation>Kein Update ist fällig</translation>
    </message>
    <message>
        <source>The update is late, it was due at %1</source>
        <comment>time</comment>
        <translation>Das Update ist überfällig, es war um %1 fällig</translation>
    </message>
    <message>
        <source>The next update is due at %1</source>
        <comment>time</comment>
        <translation>Das nächste Update ist um %1 fällig</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>time</comment>
        <translation>fällig %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatalogForm</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>%1 What you type is kept here.</source>
        <translation>%1 Was du tippst, bleibt hier.</translation>
    </message>
    <message>
        <source>It was not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>It was not saved: %1: %2</source>
        <comment>member, reason</comment>
        <translation>Nicht gespeichert: %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, part of the entry</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that was left empty</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: you wrote %2, %3 wrote %4</source>
        <translation>%1: du schriebst %2, %3 schrieb %4</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes nehmen</translation>
    </message>
    <message>
        <source>%1: you changed it, %2 removed it</source>
        <translation>%1: du hast es geändert, %2 hat es entfernt</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: you removed it, %2 changed it</source>
        <translation>%1: du hast es entfernt, %2 hat es geändert</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time</comment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>meanwhile</source>
        <translation>inzwischen</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <source>%1 removed it %2. Saving makes it anew.</source>
        <comment>person, when</comment>
        <translation>%1 hat es %2 entfernt. Speichern legt es neu an.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>%1 changed it %2.</source>
        <comment>person, when</comment>
        <translation>%1 hat es %2 geändert.</translation>
    </message>
    <message>
        <source>Taken over: %1.</source>
        <translation>Übernommen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n place is for you to decide.</source>
        <translation>
            <numerusform>%n Stelle musst du entscheiden.</numerusform>
            <numerusform>%n Stellen musst du entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are for you to decide.</source>
        <translation>
            <numerusform>%n Stelle musst du entscheiden.</numerusform>
            <numerusform>%n Stellen musst du entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Shift Esc</source>
        <translation>Shift Esc</translation>
    </message>
    <message>
        <source>What was typed is discarded.</source>
        <translation>Das Geschriebene ist verworfen.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatalogList</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>spent of the error budget</comment>
        <translation>Budget</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>%1 · no data</source>
        <comment>what a service does</comment>
        <translation>%1 · keine Daten</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatchUpModel</name>
    <message>
        <source>Phase, severity, roles</source>
        <translation>Phase, Schweregrad, Rollen</translation>
    </message>
    <message>
        <source>Decisions and findings</source>
        <translation>Entscheidungen und Befunde</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Whys</source>
        <translation>Warum-Fragen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source> · %n changes</source>
        <comment>after the names of those who made them</comment>
        <translation>
            <numerusform> · %n Änderung</numerusform>
            <numerusform> · %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Another report in %1</source>
        <comment>name of a section</comment>
        <translation>Weitere Meldung in %1</translation>
    </message>
    <message>
        <source>%1 (nobody)</source>
        <comment>next action</comment>
        <translation>%1 (niemand)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>next action, owner</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>next action</comment>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>next action</comment>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <comment>next action</comment>
        <translation>Wieder offen: %1</translation>
    </message>
    <message>
        <source>%1 late: %2</source>
        <comment>span, next action</comment>
        <translation>%1 überfällig: %2</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>next action</comment>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <comment>why</comment>
        <translation>Geklärt: %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <comment>name of a phase</comment>
        <translation>Phase: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more before</source>
        <comment>lines that found no room</comment>
        <translation>
            <numerusform>und %n weitere davor</numerusform>
            <numerusform>und %n weitere davor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>time, what, who</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CatchUpPane</name>
    <message>
        <source>Catch me up</source>
        <translation>Auf den Stand bringen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>You are here for the first time</source>
        <translation>Du bist zum ersten Mal hier</translation>
    </message>
    <message>
        <source>Since %1 UTC, %2 ago</source>
        <comment>time, span</comment>
        <translation>Seit %1 UTC, vor %2</translation>
    </message>
    <message>
        <source>Nothing changed since you looked.</source>
        <translation>Seit deinem letzten Blick hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Go to the entry</source>
        <translation>Zum Eintrag</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alles gelesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CauseEvidence</name>
    <message>
        <source>Evidence: what was seen, or a link, a line each</source>
        <translation>Belege: was zu sehen war oder ein Link, je eine Zeile</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Checklist</name>
    <message>
        <source>Acknowledge, assign commander</source>
        <translation>Quittieren, Leitung zuweisen</translation>
    </message>
    <message>
        <source>Attach telemetry, hypothesis</source>
        <translation>Telemetrie, Hypothese ergänzen</translation>
    </message>
    <message>
        <source>Start runbook, record actions</source>
        <translation>Runbook, Schritte festhalten</translation>
    </message>
    <message>
        <source>Escalate if unresolved after 2 h</source>
        <translation>Nach 2 h offen: eskalieren</translation>
    </message>
    <message>
        <source>Book review, assign follow-ups</source>
        <translation>Review ansetzen, Folgetickets</translation>
    </message>
    <message>
        <source>Confirm severity and scope</source>
        <translation>Schwere und Umfang bestätigen</translation>
    </message>
    <message>
        <source>Fill the roles of this severity</source>
        <translation>Nötige Rollen besetzen</translation>
    </message>
    <message>
        <source>An owner for every open action</source>
        <translation>Jede Aufgabe vergeben</translation>
    </message>
    <message>
        <source>Brief whoever joined</source>
        <translation>Neu Hinzugekommene einweisen</translation>
    </message>
    <message>
        <source>Stop deploys and other changes</source>
        <translation>Deployments anhalten</translation>
    </message>
    <message>
        <source>Choose the runbook</source>
        <translation>Runbook wählen</translation>
    </message>
    <message>
        <source>Know the way back of each change</source>
        <translation>Rückweg jeder Änderung</translation>
    </message>
    <message>
        <source>Send the first update</source>
        <translation>Erstes Update senden</translation>
    </message>
    <message>
        <source>Tell customers and desks</source>
        <translation>Kunden und Desks informieren</translation>
    </message>
    <message>
        <source>Promise the next update</source>
        <translation>Nächstes Update zusagen</translation>
    </message>
    <message>
        <source>Times of impact and detection</source>
        <translation>Zeiten: Auswirkung, Erkennung</translation>
    </message>
    <message>
        <source>Decisions with their reason</source>
        <translation>Entscheidungen mit Begründung</translation>
    </message>
    <message>
        <source>Whys as they are asked</source>
        <translation>Warum-Fragen mitschreiben</translation>
    </message>
    <message>
        <source>What customers see, in Symptoms</source>
        <translation>Was Kunden sehen (Symptome)</translation>
    </message>
    <message>
        <source>An answer for the desks</source>
        <translation>Antwort für die Servicedesks</translation>
    </message>
    <message>
        <source>How many customers are hit</source>
        <translation>Zahl betroffener Kunden</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ChecklistModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>done steps, steps</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, done or open</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>The ticket shows it</source>
        <translation>Das Ticket zeigt es</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ChoiceField</name>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ChoiceLine</name>
    <message>
        <source>%1: %2</source>
        <comment>what is chosen among, what is chosen</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::CommsPage</name>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Alt 1 – 3</source>
        <translation>Alt 1 – 3</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Wer informiert wird</translation>
    </message>
    <message>
        <source>Ctrl T</source>
        <translation>Ctrl T</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Schließen, Entwurf behalten</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConcernsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>key, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New, %1: %2</source>
        <comment>time, what happened</comment>
        <translation>Neu, %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConflictBox</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConflictPane</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing to answer</source>
        <comment>after working apart</comment>
        <translation>
            <numerusform>%n Punkt zu klären</numerusform>
            <numerusform>%n Punkte zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to answer</source>
        <comment>after working apart</comment>
        <translation>
            <numerusform>%n Punkt zu klären</numerusform>
            <numerusform>%n Punkte zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost, every version is kept.</source>
        <translation>Nichts ging verloren, jede Fassung bleibt erhalten.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>text of a removed item</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Leave removed</source>
        <translation>Entfernt lassen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>question, questions</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n question from the time you were offline</source>
        <translation>
            <numerusform>%n Frage aus der Zeit, in der du offline warst</numerusform>
            <numerusform>%n Fragen aus der Zeit, in der du offline warst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions from the time you were offline</source>
        <translation>
            <numerusform>%n Frage aus der Zeit, in der du offline warst</numerusform>
            <numerusform>%n Fragen aus der Zeit, in der du offline warst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2. Every version is kept.</source>
        <comment>two times</comment>
        <translation>%1 bis %2. Jede Fassung bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConflictsModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no value</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Next action: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Prevention: %1</source>
        <translation>Vorbeugung: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a section, text of an item</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>%1 was set twice</source>
        <comment>name of a field</comment>
        <translation>doppelt gesetzt: %1</translation>
    </message>
    <message>
        <source>set twice: %1</source>
        <comment>names of fields</comment>
        <translation>doppelt gesetzt: %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Severity: %1</source>
        <translation>Schweregrad: %1</translation>
    </message>
    <message>
        <source>Timeline entry</source>
        <translation>Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>%1: changed by one, removed by %2</source>
        <comment>name of a section, person</comment>
        <translation>%1: einmal geändert, von %2 entfernt</translation>
    </message>
    <message>
        <source>asked %1. %2</source>
        <comment>time, reason for the refusal</comment>
        <translation>angefragt %1. %2</translation>
    </message>
    <message>
        <source>Take: %1</source>
        <comment>the chosen values</comment>
        <translation>Übernehmen: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what it is about, what happened</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>time</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Am Steuer</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>a drill</source>
        <translation>eine Übung</translation>
    </message>
    <message>
        <source>no drill</source>
        <translation>keine Übung</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ConnectionSection</name>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Keep for later starts</source>
        <translation>Für spätere Starts behalten</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Another backend or token</source>
        <translation>Anderes Backend oder Token</translation>
    </message>
    <message>
        <source>Join a team&apos;s backend</source>
        <translation>Dem Backend eines Teams beitreten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, role of the account</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state of the connection, reason</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Address and token were given on the command line, for this run only.</source>
        <translation>Adresse und Token kamen von der Befehlszeile, nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>The token is in a file that only you can read.</source>
        <translation>Das Token liegt in einer Datei, die nur du lesen kannst.</translation>
    </message>
    <message>
        <source>The token is in your session&apos;s keyring.</source>
        <translation>Das Token liegt im Schlüsselbund deiner Sitzung.</translation>
    </message>
    <message>
        <source>There is no token for this backend; enter one with “Another backend or token”.</source>
        <translation>Für dieses Backend gibt es kein Token; gib eines über „Anderes Backend oder Token“ ein.</translation>
    </message>
    <message>
        <source>No keyring answered, so the token is kept unencrypted in %1. Only your account can read the file (mode 0600); whoever administers this machine can, too.</source>
        <translation>Kein Schlüsselbund hat geantwortet, darum liegt das Token unverschlüsselt in %1. Nur dein Konto kann die Datei lesen (Modus 0600); wer diesen Rechner verwaltet, kann es auch.</translation>
    </message>
    <message numerus="yes">
        <source>%n change was not sent yet. It stays with this backend&apos;s copy and is sent when you join it again.</source>
        <translation>
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn du ihm wieder beitrittst.</numerusform>
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn du ihm wieder beitrittst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were not sent yet. They stay with this backend&apos;s copy and are sent when you join it again.</source>
        <translation>
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn du ihm wieder beitrittst.</numerusform>
            <numerusform>%n Änderungen wurden noch nicht gesendet. Sie bleiben bei der Kopie dieses Backends und werden gesendet, wenn du ihm wieder beitrittst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token could not be removed: %1.</source>
        <translation>Das Token konnte nicht entfernt werden: %1.</translation>
    </message>
    <message>
        <source>The token could not be kept: %1.</source>
        <translation>Das Token konnte nicht gespeichert werden: %1.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Contacts</name>
    <message>
        <source>Customers were not told anything yet.</source>
        <translation>Kunden wurde noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Customers were not told update %1.</source>
        <translation>Update %1 ging nicht an Kunden.</translation>
    </message>
    <message>
        <source>It takes who it was and what they said: Ana, phone, 40: cannot pay</source>
        <translation>Es braucht, wer es war und was gesagt wurde: Ana, Telefon, 40: kann nicht zahlen</translation>
    </message>
    <message>
        <source>No contact of a customer is logged.</source>
        <translation>Noch hat sich kein Kunde gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n affected</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%n betroffen</numerusform>
            <numerusform>%n betroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many contacts, how many affected</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>of customers</comment>
        <translation>
            <numerusform>%n Kundenmeldung</numerusform>
            <numerusform>%n Kundenmeldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::CycleField</name>
    <message>
        <source>%1: %2</source>
        <comment>field: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugBoardPane</name>
    <message>
        <source>Debug board</source>
        <translation>Debug-Board</translation>
    </message>
    <message>
        <source>The server cannot say it: %1</source>
        <translation>Der Server kann es nicht sagen: %1</translation>
    </message>
    <message>
        <source>Nothing was heard of this endpoint before the connection went.</source>
        <translation>Zu diesem Endpunkt kam nichts an, bevor die Verbindung abbrach.</translation>
    </message>
    <message>
        <source>Choose an endpoint with /</source>
        <translation>Endpunkt mit / wählen</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aktualisiert vor %1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zum Board</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Search lines</source>
        <translation>Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Next trace</source>
        <translation>Nächster Trace</translation>
    </message>
    <message>
        <source>Expand span</source>
        <translation>Span aufklappen</translation>
    </message>
    <message>
        <source>Logs of the trace</source>
        <translation>Logs des Trace</translation>
    </message>
    <message>
        <source>Attach to ticket</source>
        <translation>An Ticket anhängen</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Trace-ID kopieren</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>%1 sends no traces of its own.</source>
        <translation>%1 sendet keine eigenen Traces.</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>Dependencies as a list</source>
        <translation>Abhängigkeiten als Liste</translation>
    </message>
    <message>
        <source>Dependencies as a graph</source>
        <translation>Abhängigkeiten als Graph</translation>
    </message>
    <message>
        <source>Panel to a window</source>
        <translation>Feld in ein Fenster</translation>
    </message>
    <message>
        <source>There is nothing to attach yet.</source>
        <translation>Es gibt noch nichts anzuhängen.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugDependencies</name>
    <message>
        <source>Downstream dependencies</source>
        <translation>Nachgelagerte Abhängigkeiten</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>schlechteste zuerst</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Last %1 h</source>
        <translation>Letzte %1 h</translation>
    </message>
    <message>
        <source>Last %1 min</source>
        <translation>Letzte %1 min</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>View of the dependencies</source>
        <translation>Ansicht der Abhängigkeiten</translation>
    </message>
    <message>
        <source>calls of clients, and probes</source>
        <translation>Aufrufe und Sonden</translation>
    </message>
    <message>
        <source>No calls were traced in this time, and no dependency is probed: a client span or a probe tells of one.</source>
        <translation>In dieser Zeit wurden keine Aufrufe verfolgt und keine Abhängigkeit wird geprüft: ein Client-Span oder eine Sonde berichtet davon.</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugHead</name>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Attach to ticket</source>
        <translation>An Ticket anhängen</translation>
    </message>
    <message>
        <source>Time of all panels</source>
        <translation>Zeit aller Bereiche</translation>
    </message>
    <message>
        <source>Compare the figures</source>
        <translation>Die Werte vergleichen</translation>
    </message>
    <message>
        <source>An hour ago</source>
        <translation>Vor einer Stunde</translation>
    </message>
    <message>
        <source>A day ago</source>
        <translation>Vor einem Tag</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p95 a day ago</source>
        <translation>p95 vor einem Tag</translation>
    </message>
    <message>
        <source> (was %1)</source>
        <translation> (zuvor %1)</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>raised risk</source>
        <translation>erhöhtes Risiko</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugLogs</name>
    <message>
        <source>Error logs</source>
        <translation>Fehlerlogs</translation>
    </message>
    <message>
        <source>Patterns of the error logs</source>
        <translation>Muster der Fehlerlogs</translation>
    </message>
    <message>
        <source>Lines of the error logs</source>
        <translation>Zeilen der Fehlerlogs</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>View of the error logs</source>
        <translation>Ansicht der Fehlerlogs</translation>
    </message>
    <message>
        <source>Search the error logs</source>
        <translation>Fehlerlogs durchsuchen</translation>
    </message>
    <message>
        <source>Search lines (F)</source>
        <translation>Zeilen suchen (F)</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n patterns, %1 lines in %2</source>
        <translation>
            <numerusform>%n Muster, %1 Zeilen in %2</numerusform>
            <numerusform>%n Muster, %1 Zeilen in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of the open trace</source>
        <translation>Zeilen des offenen Trace</translation>
    </message>
    <message>
        <source>lines of the open trace</source>
        <translation>Zeilen des offenen Trace</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(kein Text)</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugResources</name>
    <message>
        <source>Resource usage</source>
        <translation>Ressourcennutzung</translation>
    </message>
    <message>
        <source>same time axis, %1 to %2</source>
        <translation>gleiche Zeitachse, %1 bis %2</translation>
    </message>
    <message>
        <source>No resources are named for this service: the service catalog can name queries for its CPU, memory and saturation.</source>
        <translation>Für diesen Dienst sind keine Ressourcen genannt: Der Dienstkatalog kann Abfragen für CPU, Speicher und Sättigung nennen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>resource, service</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: no data, %2</source>
        <translation>%1: keine Daten, %2</translation>
    </message>
    <message>
        <source>%1: %2, near its limit</source>
        <translation>%1: %2, nahe am Limit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>resource, service</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, before %1</source>
        <comment>the value at the time that is compared with</comment>
        <translation>, davor %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugScatter</name>
    <message numerus="yes">
        <source>Latency of %n requests</source>
        <translation>
            <numerusform>Latenz von %n Anfrage</numerusform>
            <numerusform>Latenz von %n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugTraceList</name>
    <message>
        <source>Requests, the failed and the slowest first</source>
        <translation>Anfragen, die gescheiterten und langsamsten zuerst</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DebugTraces</name>
    <message>
        <source>Request traces</source>
        <translation>Traces der Anfragen</translation>
    </message>
    <message>
        <source>Spans of the trace</source>
        <translation>Spans des Trace</translation>
    </message>
    <message>
        <source>slowest of %1 failing</source>
        <translation>langsamste von %1 fehlerhaften</translation>
    </message>
    <message>
        <source>none is failing</source>
        <translation>keine fehlerhaft</translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 betrachtet</translation>
    </message>
    <message>
        <source>one trace open</source>
        <translation>ein Trace offen</translation>
    </message>
    <message>
        <source>This trace cannot be had: %1</source>
        <translation>Dieser Trace ist nicht abrufbar: %1</translation>
    </message>
    <message>
        <source>Choose a request with J and K, or in the scatter.</source>
        <translation>Anfrage mit J und K oder im Streudiagramm wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more spans are not shown.</source>
        <translation>
            <numerusform>%n weiterer Span wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere Spans werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>View of the request traces</source>
        <translation>Ansicht der Traces</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DeclarePane</name>
    <message>
        <source>Declare an incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Original request</source>
        <translation>Ursprüngliche Meldung</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Ausrufen</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Entwurf gespeichert %1</translation>
    </message>
    <message>
        <source>Only responders may declare; this account is a viewer.</source>
        <translation>Nur Responder dürfen einen Vorfall ausrufen; dieses Konto darf nur lesen.</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>Ein Titel fehlt.</translation>
    </message>
    <message>
        <source>You are offline. The incident is kept here and sent in order later; nobody is paged until then.</source>
        <translation>Offline. Der Vorfall bleibt hier und wird später der Reihe nach gesendet; bis dahin wird niemand alarmiert.</translation>
    </message>
    <message>
        <source>What is broken, for whom; or paste the report</source>
        <translation>Was ist gestört, für wen; oder Meldung einfügen</translation>
    </message>
    <message>
        <source>Paste the alert, the mail or the chat as it came</source>
        <translation>Alarm, Mail oder Chat unverändert einfügen</translation>
    </message>
    <message>
        <source>Where it came from: who said it, a mail, an alert</source>
        <translation>Woher es kam: wer es sagte, eine Mail, ein Alarm</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Who wants to know, parted by commas</source>
        <translation>Wer es wissen will, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Tell the watchers</source>
        <translation>Beobachter informieren</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Schließen, Entwurf behalten</translation>
    </message>
    <message>
        <source>Announcement to the watchers</source>
        <translation>Ankündigung an die Beobachter</translation>
    </message>
    <message>
        <source>we are looking into it</source>
        <translation>wir sehen es uns an</translation>
    </message>
    <message>
        <source>Nobody here is called %1.</source>
        <translation>Niemand hier heißt %1.</translation>
    </message>
    <message>
        <source>%1 owns %2.</source>
        <comment>person or group, service</comment>
        <translation>%2 gehört zu %1.</translation>
    </message>
    <message>
        <source>A drill: it pages nobody</source>
        <translation>Übung: ruft niemanden</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Einschränken</translation>
    </message>
    <message>
        <source>Restricting it needs a reason.</source>
        <translation>Einzuschränken, wer es sieht, braucht einen Grund.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Demo</name>
    <message>
        <source>no temporary folder: %1</source>
        <translation>kein temporärer Ordner: %1</translation>
    </message>
    <message>
        <source>warroomd was not found beside this program; the package warroom-server brings it</source>
        <translation>warroomd liegt nicht neben diesem Programm; es kommt mit dem Paket warroom-server</translation>
    </message>
    <message>
        <source>the demo&apos;s backend did not start</source>
        <translation>der Server der Demo ist nicht gestartet</translation>
    </message>
    <message>
        <source>the demo&apos;s backend gave no token</source>
        <translation>der Server der Demo hat kein Token geliefert</translation>
    </message>
    <message>
        <source>warroomctl %1: %2</source>
        <translation>warroomctl %1: %2</translation>
    </message>
    <message>
        <source>the demo&apos;s backend refused what monitoring said: %1</source>
        <translation>der Server der Demo hat abgelehnt, was die Überwachung meldete: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DependencyView</name>
    <message>
        <source>Dependencies: none</source>
        <translation>Abhängigkeiten: keine</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>is needed by %1</source>
        <translation>wird gebraucht von %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a dependency and its calls</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DeployList</name>
    <message>
        <source>Recent deploys</source>
        <translation>Letzte Deployments</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Desktop</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>warroom</source>
        <translation>warroom</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Next open incident</source>
        <translation>Nächster offener Vorfall</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>Outbox and connection</source>
        <translation>Ausgang und Verbindung</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Work offline, or come back</source>
        <translation>Offline arbeiten oder zurückkehren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Postmortem as PDF</source>
        <translation>Postmortem als PDF</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>Kein Vorfall ist offen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The PDF was not saved: %1</source>
        <translation>Das PDF wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Overdue follow-ups</source>
        <translation>Überfällige Folgetickets</translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation>Ctrl+Alt+F</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>There is no ticket %1 here.</source>
        <translation>Das Ticket %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>What concerns me</source>
        <translation>Was mich betrifft</translation>
    </message>
    <message>
        <source>Ctrl+Alt+B</source>
        <translation>Ctrl+Alt+B</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Postmortem of this incident</source>
        <translation>Postmortem dieses Vorfalls</translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation>Ctrl+Alt+P</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>an alert</source>
        <translation>ein Alarm</translation>
    </message>
    <message>
        <source>The form is filled from the alert now.</source>
        <translation>Das Formular ist jetzt aus dem Alarm ausgefüllt.</translation>
    </message>
    <message>
        <source>Bring back mine</source>
        <translation>Meines zurückholen</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>No incident is focused.</source>
        <translation>Kein Vorfall ist gewählt.</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Angehängt: %1</translation>
    </message>
    <message>
        <source>The board was not saved: %1</source>
        <translation>Das Board wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>This board stays in the main window.</source>
        <translation>Dieses Board bleibt im Hauptfenster.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Go to the page that waits</source>
        <translation>Zur wartenden Alarmierung</translation>
    </message>
    <message>
        <source>No page waits for you.</source>
        <translation>Keine Alarmierung wartet auf dich.</translation>
    </message>
    <message>
        <source>Back from the wall view</source>
        <translation>Zurück aus der Wandansicht</translation>
    </message>
    <message>
        <source>Wall view</source>
        <translation>Wandansicht</translation>
    </message>
    <message>
        <source>Import incidents…</source>
        <translation>Vorfälle importieren…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+I</source>
        <translation>Ctrl+Alt+I</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>An import is under way; choose more when it is done.</source>
        <translation>Ein Import läuft; wähle weitere, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>Der Bericht wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Ticket template: what each phase asks</source>
        <translation>Vorlage der Tickets: was jede Phase verlangt</translation>
    </message>
    <message>
        <source>Ticket template</source>
        <translation>Vorlage der Tickets</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Z</source>
        <translation>Ctrl+Alt+Z</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DesktopAttention</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do not disturb…</source>
        <translation>Nicht stören…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open warroom</source>
        <translation>warroom öffnen</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>Eine Stunde nicht stören</translation>
    </message>
    <message>
        <source>Disturb again</source>
        <translation>Wieder stören</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>until %1 UTC</source>
        <translation>bis %1 UTC</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Für 8 Stunden</translation>
    </message>
    <message>
        <source>Until the morning</source>
        <translation>Bis zum Morgen</translation>
    </message>
    <message>
        <source>Do not disturb, until %1 UTC</source>
        <translation>Nicht stören, bis %1 UTC</translation>
    </message>
    <message>
        <source>Notifications are shown again</source>
        <translation>Benachrichtigungen werden wieder gezeigt</translation>
    </message>
    <message>
        <source>on until %1 UTC</source>
        <translation>an bis %1 UTC</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Benachrichtigungen am Desktop</translation>
    </message>
    <message>
        <source>Show what concerns me</source>
        <translation>Zeigen, was mich betrifft</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Without sound</source>
        <translation>Ohne Ton</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>Disturb me</source>
        <translation>Stören</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>SEV%1 %2: %3</source>
        <comment>severity, key, title</comment>
        <translation>SEV%1 %2: %3</translation>
    </message>
    <message>
        <source>Shown are roles and actions that you are given, your name with an @, answers to your questions, updates of tickets that you watch, and updates that you have promised; and every page until somebody has it, which do not disturb lets through. The window never comes to the front by itself.</source>
        <translation>Gezeigt werden Rollen und Aktionen, die du bekommst, dein Name mit einem @, Antworten auf deine Fragen, Updates von Tickets, die du beobachtest, und Updates, die du versprochen hast; und jede Alarmierung, bis jemand sie hat: „Nicht stören“ lässt sie durch. Das Fenster kommt nie von selbst nach vorn.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DesktopPalette</name>
    <message>
        <source>service, no open ticket</source>
        <translation>Dienst, kein offenes Ticket</translation>
    </message>
    <message numerus="yes">
        <source>service, %n open ticket</source>
        <translation>
            <numerusform>Dienst, %n offenes Ticket</numerusform>
            <numerusform>Dienst, %n offene Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>service, %n open tickets</source>
        <translation>
            <numerusform>Dienst, %n offenes Ticket</numerusform>
            <numerusform>Dienst, %n offene Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>This incident</source>
        <translation>Dieser Vorfall</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>No incident is open here.</source>
        <translation>Hier ist kein Vorfall offen.</translation>
    </message>
    <message>
        <source>Assign next action…</source>
        <translation>Nächsten Schritt zuweisen…</translation>
    </message>
    <message>
        <source>%1 has no owner</source>
        <translation>%1: niemand zuständig</translation>
    </message>
    <message>
        <source>Assign role…</source>
        <translation>Rolle zuweisen…</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <comment>a role</comment>
        <translation>%1 ist unbesetzt</translation>
    </message>
    <message>
        <source>Assign commander…</source>
        <translation>Einsatzleitung zuweisen…</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>now nobody</source>
        <translation>jetzt niemand</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Assign to “%1”, who has no account here</source>
        <translation>„%1“ zuweisen, ohne Konto hier</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1, to</source>
        <comment>a next action that is being assigned</comment>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>a role that is being assigned</comment>
        <translation>%1 ist</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Assign role</source>
        <translation>Rolle zuweisen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>Make %1 of %2</source>
        <comment>role, incident</comment>
        <translation>%1 für %2 bestimmen</translation>
    </message>
    <message>
        <source>Add or release a responder…</source>
        <translation>Responder hinzufügen oder entfernen…</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Add or release a watcher…</source>
        <translation>Beobachter hinzufügen oder entfernen…</translation>
    </message>
    <message>
        <source>Watcher</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>release</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>Welche Zeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (22:53, -10m, or with a day)</source>
        <comment>a time of the incident, in UTC</comment>
        <translation>%1 (22:53, -10m oder mit Tag)</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <comment>a time</comment>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>As the log says</source>
        <translation>Wie das Protokoll sagt</translation>
    </message>
    <message>
        <source>Correct when it began, was seen, eased or was over…</source>
        <translation>Berichtigen, wann es begann, bemerkt, gelindert oder vorbei war …</translation>
    </message>
    <message>
        <source>The wheel to</source>
        <translation>Das Steuer an</translation>
    </message>
    <message>
        <source>drives now</source>
        <translation>steuert jetzt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DocumentColumn</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Space picks what tells the story, from the evidence.</source>
        <translation>Space wählt aus den Belegen, was den Hergang erzählt.</translation>
    </message>
    <message>
        <source>Each prevention becomes a ticket here. Ctrl Enter begins one.</source>
        <translation>Jede Vorbeugung wird hier zu einem Ticket. Ctrl Enter beginnt eines.</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>number of whys</comment>
        <translation>%1 offen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DraftWords</name>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier ist eine ganze Zahl nötig.</translation>
    </message>
    <message>
        <source>Write a rule as &quot;14.4 60 5 page&quot;: rate, minutes, minutes, route.</source>
        <translation>Regel als „14.4 60 5 page“ schreiben: Rate, Minuten, Minuten, Route.</translation>
    </message>
    <message>
        <source>At least one rule is needed here.</source>
        <translation>Hier ist mindestens eine Regel nötig.</translation>
    </message>
    <message>
        <source>Write the objective in percent, as 99.9.</source>
        <translation>Ziel in Prozent schreiben, etwa 99.9.</translation>
    </message>
    <message>
        <source>Write a time in UTC, as 2026-11-21 02:00.</source>
        <translation>Zeit in UTC schreiben, etwa 2026-11-21 02:00.</translation>
    </message>
    <message>
        <source>A service needs a name.</source>
        <translation>Ein Dienst braucht einen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layer. There are: %2.</source>
        <translation>„%1“ ist keine Schicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Say why, so that nobody has to ask.</source>
        <translation>Sag, warum, damit niemand fragen muss.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>Write the limit as a number, or nothing.</source>
        <translation>Schreib die Grenze als Zahl oder gar nichts.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day. It is written like 2026-11-20.</source>
        <translation>„%1“ ist kein Tag. Er wird so geschrieben: 2026-11-20.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Drift</name>
    <message>
        <source>No drift from the report</source>
        <translation>Keine Abweichung von der Meldung</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words in a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Drift from the report: %1 % (%2)</source>
        <comment>per cent, words that the report did not have</comment>
        <translation>Abweichung von der Meldung: %1 % (%2)</translation>
    </message>
</context>
<context>
    <name>warroom::ui::DueList</name>
    <message>
        <source>Follow-ups due next</source>
        <translation>Nächste fällige Folgetickets</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EditingNow</name>
    <message>
        <source>room</source>
        <comment>where somebody is</comment>
        <translation>Raum</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EditorBar</name>
    <message>
        <source>Reviews</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>PDF-Vorschau</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>The PDF beside the document (Ctrl P)</source>
        <translation>Das PDF neben dem Dokument (Ctrl P)</translation>
    </message>
    <message>
        <source>Agenda and timer of the review meeting (Ctrl Shift M)</source>
        <translation>Tagesordnung und Uhr der Nachbesprechung (Ctrl Shift M)</translation>
    </message>
    <message>
        <source>All postmortems (Esc)</source>
        <translation>Alle Postmortems (Esc)</translation>
    </message>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>%1 › Postmortem</source>
        <comment>key of an incident</comment>
        <translation>%1 › Postmortem</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, asked at a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>number</comment>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>Ctrl Shift R</source>
        <translation>Ctrl Shift R</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EndpointField</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation>Endpunkt wählen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EntryActs</name>
    <message>
        <source>The program wrote this entry: its words cannot be changed.</source>
        <translation>Das Programm hat diesen Eintrag geschrieben: Sein Wortlaut ist nicht änderbar.</translation>
    </message>
    <message>
        <source>The words of others are changed by the scribe or a commander.</source>
        <translation>Worte anderer ändern nur Protokoll oder Einsatzleitung.</translation>
    </message>
    <message>
        <source>The program wrote this entry: it cannot be struck.</source>
        <translation>Das Programm hat diesen Eintrag geschrieben: Er lässt sich nicht streichen.</translation>
    </message>
    <message>
        <source>There is no root cause yet that this could be evidence of.</source>
        <translation>Es gibt noch keine Ursache, für die dies ein Beleg sein könnte.</translation>
    </message>
    <message>
        <source>This entry changed nothing else.</source>
        <translation>Dieser Eintrag hat sonst nichts geändert.</translation>
    </message>
    <message>
        <source>Link of the entry copied</source>
        <translation>Link des Eintrags kopiert</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <comment>time of an entry</comment>
        <translation>Wortlaut von %1</translation>
    </message>
    <message>
        <source>What stood there stays in the log. Enter keeps, Esc drops.</source>
        <translation>Was dort stand, bleibt im Verlauf. Enter übernimmt, Esc verwirft.</translation>
    </message>
    <message>
        <source>An entry needs words. Del strikes it.</source>
        <translation>Ein Eintrag braucht Worte. Del streicht ihn.</translation>
    </message>
    <message>
        <source>When did it happen?</source>
        <translation>Wann ist es geschehen?</translation>
    </message>
    <message>
        <source>23:13, 23:13-23:40, -10m or with a day, in UTC</source>
        <translation>23:13, 23:13-23:40, -10m oder mit einem Tag, in UTC</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, words of an entry</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, root cause</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Evidence of which cause? Its number</source>
        <translation>Beleg für welche Ursache? Ihre Nummer</translation>
    </message>
    <message>
        <source>A number from 1 to %1.</source>
        <translation>Eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>It is evidence of this cause already.</source>
        <translation>Es ist bereits ein Beleg für diese Ursache.</translation>
    </message>
    <message>
        <source>Evidence of: %1</source>
        <comment>a root cause</comment>
        <translation>Beleg für: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EntryTimes</name>
    <message>
        <source>Not a time. 23:13, 23:13-23:40, -10m or 2026-11-19 23:13, in UTC.</source>
        <translation>Keine Zeit. 23:13, 23:13-23:40, -10m oder 2026-11-19 23:13, in UTC.</translation>
    </message>
    <message>
        <source>%1 is still to come.</source>
        <comment>time</comment>
        <translation>%1 liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>The end, %1, is still to come.</source>
        <comment>time</comment>
        <translation>Das Ende, %1, liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EvidenceModel</name>
    <message>
        <source>used in %1</source>
        <comment>parts of the document</comment>
        <translation>verwendet in %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::EvidencePane</name>
    <message>
        <source>Everything that tells the story is used.</source>
        <translation>Alles, was den Hergang erzählt, ist verwendet.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Unused %1</source>
        <comment>number of entries</comment>
        <translation>Ungenutzt %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <comment>number of entries</comment>
        <translation>Wichtig %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>number of entries</comment>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ExecutiveBoard</name>
    <message>
        <source>Executive board</source>
        <translation>Board der Geschäftsleitung</translation>
    </message>
    <message>
        <source>[</source>
        <translation>[</translation>
    </message>
    <message>
        <source>Shorter range</source>
        <translation>Kürzerer Zeitraum</translation>
    </message>
    <message>
        <source>]</source>
        <translation>]</translation>
    </message>
    <message>
        <source>Longer range</source>
        <translation>Längerer Zeitraum</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open panel</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF exportieren</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aktualisiert vor %1</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Panel to a window</source>
        <translation>Feld in ein Fenster</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Attach to ticket</source>
        <translation>Ans Ticket anhängen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FactList</name>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>status:open  service:  sev:&lt;3  owner:me  late:yes  due:week  or words; Tab completes</source>
        <translation>status:open  service:  sev:&lt;3  owner:me  late:yes  due:week  oder Wörter; Tab ergänzt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FollowUpList</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>make</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a ticket without a key yet</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>zuweisen</translation>
    </message>
    <message>
        <source>set</source>
        <translation>setzen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who? A person or a team</source>
        <translation>Wer? Eine Person oder ein Team</translation>
    </message>
    <message>
        <source>31 Oct, 2026-10-31, or +14 for days from now</source>
        <translation>31.10., 2026-10-31 oder +14 für Tage ab jetzt</translation>
    </message>
    <message>
        <source>That is no day: %1</source>
        <translation>Das ist kein Tag: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FollowUps</name>
    <message>
        <source>It has a follow-up ticket already.</source>
        <translation>Es gibt schon ein Folgeticket.</translation>
    </message>
    <message>
        <source>Say first what is to be done.</source>
        <translation>Zuerst sagen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Follow-up for %1, due %2.</source>
        <comment>owner, day</comment>
        <translation>Folgeticket für %1, fällig %2.</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Folgeticket</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>duration</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day with its year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>help %1 × care %2 = %3</source>
        <translation>Nutzen %1 × Gewicht %2 = %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FollowUpsModel</name>
    <message>
        <source>no ticket yet</source>
        <translation>noch kein Ticket</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>no due day</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>no kind</source>
        <translation>keine Art</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::FourthPane</name>
    <message>
        <source>Comms</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Nothing measures the service of this incident.</source>
        <translation>Nichts misst den Dienst dieses Vorfalls.</translation>
    </message>
    <message>
        <source>Communication and graph</source>
        <translation>Kommunikation und Graph</translation>
    </message>
</context>
<context>
    <name>warroom::ui::GateLine</name>
    <message numerus="yes">
        <source>Format: %n of 9 sections filled. %1</source>
        <comment>saved or not</comment>
        <translation>
            <numerusform>Format: %n von 9 Abschnitten ausgefüllt. %1</numerusform>
            <numerusform>Format: %n von 9 Abschnitten ausgefüllt. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message numerus="yes">
        <source>%n of 9 filled</source>
        <translation>
            <numerusform>%n von 9 ausgefüllt</numerusform>
            <numerusform>%n von 9 ausgefüllt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::HandoverPane</name>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand over a role</source>
        <translation>Rolle übergeben</translation>
    </message>
    <message>
        <source>Who? Empty: nobody</source>
        <translation>Wer? Leer: niemand</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Brief for who takes over</source>
        <translation>Lagebild für die Übernahme</translation>
    </message>
    <message>
        <source>%1 to</source>
        <comment>role</comment>
        <translation>%1 an</translation>
    </message>
    <message>
        <source>%1 from %2 to</source>
        <comment>role, person</comment>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>The brief below goes with it. Tab edits it.</source>
        <translation>Das Lagebild unten geht mit. Tab bearbeitet es.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>You are %1 already</source>
        <comment>role</comment>
        <translation>Du hast die Rolle %1 schon</translation>
    </message>
    <message>
        <source>%1 given on, %2 is told</source>
        <comment>role, person</comment>
        <translation>%1 weitergegeben, %2 wird informiert</translation>
    </message>
    <message>
        <source>%1 given</source>
        <comment>role</comment>
        <translation>%1 vergeben</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HeadlinePanel</name>
    <message>
        <source>Headline</source>
        <translation>Kernaussage</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HealthList</name>
    <message>
        <source>Service health per SLO</source>
        <translation>Zustand der Dienste je SLO</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Last 2 h</source>
        <translation>Letzte 2 h</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>3 d</source>
        <translation>3 d</translation>
    </message>
    <message>
        <source>%1 · raised risk</source>
        <comment>objective</comment>
        <translation>%1 · erhöhtes Risiko</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HeartbeatForm</name>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New heartbeat</source>
        <translation>Neues Lebenszeichen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>nightly-backup</source>
        <translation>nightly-backup</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>whose signal it is</source>
        <translation>wessen Signal es ist</translation>
    </message>
    <message>
        <source>Expected every, s</source>
        <translation>Erwartet alle, s</translation>
    </message>
    <message>
        <source>Grace, s</source>
        <translation>Nachfrist, s</translation>
    </message>
    <message>
        <source>so much later it is an alert</source>
        <translation>so viel später ist es ein Alarm</translation>
    </message>
    <message>
        <source>Then it is a</source>
        <translation>Dann ist es</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HeartbeatList</name>
    <message>
        <source>Heartbeats</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Heard last</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HeartbeatsModel</name>
    <message>
        <source>stopped, silent for %1</source>
        <translation>ausgeblieben, still seit %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>ausgeblieben</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>never heard yet</source>
        <translation>noch nie gehört</translation>
    </message>
    <message>
        <source>expected in %1</source>
        <translation>erwartet in %1</translation>
    </message>
    <message>
        <source>expected every %1</source>
        <translation>erwartet alle %1</translation>
    </message>
    <message>
        <source>heard last at %1</source>
        <translation>zuletzt gehört um %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::HeartbeatsPage</name>
    <message>
        <source>One that is named here becomes an alert when it stops.</source>
        <translation>Eines, das hier steht, wird ein Alarm, wenn es ausbleibt.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New heartbeat</source>
        <translation>Neues Lebenszeichen</translation>
    </message>
    <message>
        <source>No signal is expected to keep coming.</source>
        <translation>Von keinem Signal wird erwartet, dass es weiter kommt.</translation>
    </message>
    <message>
        <source>Something is being written.</source>
        <translation>Es wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>No heartbeat is chosen.</source>
        <translation>Kein Lebenszeichen ist gewählt.</translation>
    </message>
    <message>
        <source>%1 was not removed: %2</source>
        <translation>%1 wurde nicht entfernt: %2</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImpactPanel</name>
    <message>
        <source>High-impact incidents open</source>
        <translation>Offene Vorfälle mit großer Auswirkung</translation>
    </message>
    <message>
        <source>SEV%1, %2, %3, open for %4, commander %5, next update %6</source>
        <translation>SEV%1, %2, %3, offen seit %4, Einsatzleitung %5, nächstes Update %6</translation>
    </message>
    <message>
        <source>No SEV1 or SEV2 goes on.</source>
        <translation>Kein SEV1 oder SEV2 läuft.</translation>
    </message>
    <message>
        <source>SEV1 and SEV2</source>
        <translation>SEV1 und SEV2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Incident and customer impact</source>
        <translation>Vorfall und Auswirkung auf Kunden</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Offen seit</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>commander and impact</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 überfällig</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportList</name>
    <message>
        <source>Files to import</source>
        <translation>Dateien zum Importieren</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportModel</name>
    <message>
        <source>The same content as %1</source>
        <comment>a file</comment>
        <translation>Derselbe Inhalt wie %1</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <comment>a reason</comment>
        <translation>Nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Kept verbatim: %1</source>
        <comment>names of sections</comment>
        <translation>Wörtlich behalten: %1</translation>
    </message>
    <message>
        <source>Not said, taken as: %1</source>
        <comment>&quot;severity: SEV3&quot;</comment>
        <translation>Nicht genannt, angenommen: %1</translation>
    </message>
    <message>
        <source>Roles and phase were left out: they need a commander.</source>
        <translation>Rollen und Phase wurden weggelassen: dafür braucht es die Rolle Commander.</translation>
    </message>
    <message>
        <source>Secrets in it were masked.</source>
        <translation>Geheimnisse darin wurden maskiert.</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a file to import</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>here already: %1</source>
        <translation>schon hier: %1</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>nicht importierbar</translation>
    </message>
    <message>
        <source>being imported</source>
        <translation>wird importiert</translation>
    </message>
    <message>
        <source>made</source>
        <comment>a ticket</comment>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is larger than 32 MB</source>
        <translation>sie ist größer als 32 MB</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportPane</name>
    <message>
        <source>Import incidents</source>
        <translation>Vorfälle importieren</translation>
    </message>
    <message>
        <source>Type, paste or drop a file or a folder: recorded incidents (JSON) and postmortems (Markdown or text).</source>
        <translation>Datei oder Ordner eingeben, einfügen oder hierher ziehen: aufgezeichnete Vorfälle (JSON) und Postmortems (Markdown oder Text).</translation>
    </message>
    <message>
        <source>Path of a file or a folder, then Enter</source>
        <translation>Pfad einer Datei oder eines Ordners, dann Enter</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You are offline. What is imported is kept here and sent in order later.</source>
        <translation>Du bist offline. Importiertes bleibt hier und wird später der Reihe nach gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>In %n of them, parts that no section stands for are kept verbatim in the Original Request.</source>
        <comment>files</comment>
        <translation>
            <numerusform>In einem davon bleiben Teile, für die es keinen Abschnitt gibt, wörtlich in der ursprünglichen Meldung.</numerusform>
            <numerusform>In %n davon bleiben Teile, für die es keinen Abschnitt gibt, wörtlich in der ursprünglichen Meldung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed by, because they hold no report: %n.</source>
        <comment>files</comment>
        <translation>
            <numerusform>Übergangen, weil kein Bericht darin steht: %n.</numerusform>
            <numerusform>Übergangen, weil kein Bericht darin steht: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ImportRun</name>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>%1 of %2 files read</source>
        <translation>%1 von %2 Dateien gelesen</translation>
    </message>
    <message>
        <source>Ending what is under way</source>
        <translation>Begonnenes wird beendet</translation>
    </message>
    <message>
        <source>%1 of %2 imported</source>
        <translation>%1 von %2 importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n made</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%n angelegt</numerusform>
            <numerusform>%n angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n weggelassen</numerusform>
            <numerusform>%n weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be imported</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n nicht importierbar</numerusform>
            <numerusform>%n nicht importierbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n nicht erreicht</numerusform>
            <numerusform>%n nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>No report was found</source>
        <translation>Kein Bericht gefunden</translation>
    </message>
    <message>
        <source>Import into warroom, %1</source>
        <translation>Import in warroom, %1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>New, not imported yet</source>
        <translation>Neu, noch nicht importiert</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Nicht importierbar</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Passed by</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Only responders may import; this account is a viewer.</source>
        <translation>Nur Responder dürfen importieren; dieses Konto darf nur lesen.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Die Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation>Der Import läuft.</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Es gibt nichts Neues zu importieren.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::InWritingNote</name>
    <message>
        <source>You are creating a ticket on another device since %1: %2</source>
        <comment>time, title</comment>
        <translation>Du legst seit %1 auf einem anderen Gerät ein Ticket an: %2</translation>
    </message>
    <message>
        <source>%1 is creating a ticket since %2: %3</source>
        <comment>person, time, title</comment>
        <translation>%1 legt seit %2 ein Ticket an: %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::IncidentAlerts</name>
    <message>
        <source>%1: %2</source>
        <comment>alert, how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n group</source>
        <comment>number of signals</comment>
        <translation>
            <numerusform>%1 in %n Gruppe</numerusform>
            <numerusform>%1 in %n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n groups</source>
        <comment>number of signals</comment>
        <translation>
            <numerusform>%1 in %n Gruppe</numerusform>
            <numerusform>%1 in %n Gruppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::IncidentChoice</name>
    <message>
        <source>Merge into an incident</source>
        <translation>In einen Vorfall zusammenführen</translation>
    </message>
    <message>
        <source>Key or words of the incident</source>
        <translation>Kennung oder Worte des Vorfalls</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Offene Vorfälle</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen in</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter merges</source>
        <translation>Up und Down wählen, Enter führt zusammen</translation>
    </message>
    <message>
        <source>SEV%1, %2, %3, %4</source>
        <translation>SEV%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>warroom::ui::IncidentStrip</name>
    <message>
        <source>Incident strip</source>
        <translation>Vorfallleiste</translation>
    </message>
    <message>
        <source>Ctrl Tab</source>
        <comment>keys of the next incident</comment>
        <translation>Ctrl Tab</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>%n here now</source>
        <translation>
            <numerusform>%n gerade hier</numerusform>
            <numerusform>%n gerade hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · </source>
        <translation>%1 von %2 · </translation>
    </message>
    <message>
        <source>Phase %1 of %2 · </source>
        <translation>Phase %1 von %2 · </translation>
    </message>
    <message>
        <source>Phase %1 of %2, %3</source>
        <translation>Phase %1 von %2, %3</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No commander, assign one</source>
        <translation>Keine Einsatzleitung, jetzt zuweisen</translation>
    </message>
    <message>
        <source>Commander %1</source>
        <translation>Einsatzleitung %1</translation>
    </message>
    <message>
        <source>Update late by</source>
        <translation>Update überfällig</translation>
    </message>
    <message>
        <source>Next update in</source>
        <translation>Nächstes Update in</translation>
    </message>
    <message>
        <source>Update late by %1</source>
        <translation>Update überfällig seit %1</translation>
    </message>
    <message>
        <source>Next update in %1</source>
        <translation>Nächstes Update in %1</translation>
    </message>
    <message>
        <source>No open incidents</source>
        <translation>Keine offenen Vorfälle</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>Letzter Vorfall</translation>
    </message>
    <message>
        <source>Last incident %1</source>
        <translation>Letzter Vorfall %1</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>On call: %1</source>
        <translation>Bereitschaft: %1</translation>
    </message>
    <message>
        <source>Connection: %1, %2</source>
        <translation>Verbindung: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many are here, who</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <comment>as of a time</comment>
        <translation>Gezeigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page</source>
        <translation>
            <numerusform>%n Alarmierung</numerusform>
            <numerusform>%n Alarmierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Alarmierung</numerusform>
            <numerusform>%n Alarmierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>how long a page waits</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <comment>how long the oldest page waits</comment>
        <translation>älteste %1</translation>
    </message>
    <message>
        <source>%1
%2 goes there</source>
        <comment>titles, key</comment>
        <translation>%1
%2 führt dorthin</translation>
    </message>
    <message>
        <source>%1 waits to be acknowledged, for %2</source>
        <comment>number of pages, duration</comment>
        <translation>%1 wartet seit %2 auf eine Bestätigung</translation>
    </message>
    <message>
        <source>%1 wait to be acknowledged, the oldest for %2</source>
        <translation>%1 warten auf eine Bestätigung, die älteste seit %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::JoinForm</name>
    <message>
        <source>Join a team&apos;s backend</source>
        <translation>Dem Backend eines Teams beitreten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>http:// is not encrypted: whoever is on the way can read the token.</source>
        <translation>http:// ist nicht verschlüsselt: Wer auf dem Weg mithört, kann das Token lesen.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Whoever administers the backend makes one for you</source>
        <translation>Wer das Backend verwaltet, stellt dir eines aus</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file</source>
        <translation>Zertifizierungsstelle, eine PEM-Datei</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>A token is needed: the backend gives nothing to strangers.</source>
        <translation>Es braucht ein Token: Fremden gibt das Backend nichts.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The backend is right, but the token could not be kept: %1.</source>
        <translation>Das Backend ist richtig, aber das Token konnte nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Keeping the token …</source>
        <translation>Token wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>warroom::ui::JoinProbe</name>
    <message>
        <source>The backend does not accept this token. It may be mistyped, expired or revoked; whoever administers the backend can make a new one.</source>
        <translation>Das Backend nimmt dieses Token nicht an. Es kann vertippt, abgelaufen oder widerrufen sein; wer das Backend verwaltet, kann ein neues ausstellen.</translation>
    </message>
    <message>
        <source>The backend cannot be reached: %1.</source>
        <translation>Das Backend ist nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>What answers at this address is not a warroom backend: %1.</source>
        <translation>Was unter dieser Adresse antwortet, ist kein Backend von warroom: %1.</translation>
    </message>
    <message>
        <source>This backend and this desktop are of versions that do not understand each other: %1.</source>
        <translation>Die Versionen dieses Backends und dieses Desktops verstehen einander nicht: %1.</translation>
    </message>
    <message>
        <source>The backend is asked too often just now. Try again in a minute.</source>
        <translation>Das Backend wird gerade zu oft gefragt. Versuch es in einer Minute wieder.</translation>
    </message>
    <message>
        <source>The backend refused: %1.</source>
        <translation>Das Backend hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>The connection is not safe, so the token was not sent: %1. If the backend has a certificate of your own organisation, name the file of its authority.</source>
        <translation>Die Verbindung ist nicht sicher, deshalb wurde das Token nicht gesendet: %1. Hat das Backend ein Zertifikat deiner eigenen Organisation, nenne die Datei der Zertifizierungsstelle.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::KeyBar</name>
    <message>
        <source>Keys of this pane</source>
        <translation>Tasten dieses Bereichs</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>keys: what they do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Local time %1</source>
        <translation>Ortszeit %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::KeyEditor</name>
    <message>
        <source>Keys of all actions</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::KeyRow</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>action, where it works, keys</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Enter changes the keys, Backspace resets them</source>
        <translation>Enter ändert die Tasten, Backspace setzt sie zurück</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>%1 alone types text. Hold Ctrl or Alt with it.</source>
        <translation>%1 allein schreibt Text. Dazu Ctrl oder Alt halten.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2” (%3). Press others, or Esc.</source>
        <translation>%1 gehört schon zu „%2“ (%3). Andere drücken oder Esc.</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
</context>
<context>
    <name>warroom::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>warroom::ui::LanesView</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a lane, number of entries</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lanes of the timeline: %1. The table below has the entries.</source>
        <translation>Spuren des Verlaufs: %1. Die Tabelle darunter hat die Einträge.</translation>
    </message>
    <message>
        <source>Deploys</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>service, how it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deploys</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Leaks</name>
    <message>
        <source>Raise a security incident</source>
        <translation>Sicherheitsvorfall eröffnen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>key of a ticket</comment>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Go to its incident</source>
        <translation>Zu seinem Vorfall</translation>
    </message>
    <message>
        <source>A security incident was raised: %1.</source>
        <comment>kind of secret</comment>
        <translation>Ein Sicherheitsvorfall wurde eröffnet: %1.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::LoadingBars</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MainWindow</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>screen (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change between dark and light</source>
        <translation>Zwischen dunkel und hell wechseln</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Room of the focused incident</source>
        <translation>Raum des gewählten Vorfalls</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>Menüleiste zeigen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>name of a screen</comment>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MaskNotes</name>
    <message numerus="yes">
        <source>%n secret masked: %1.</source>
        <comment>kind</comment>
        <translation>
            <numerusform>%n Geheimnis maskiert: %1.</numerusform>
            <numerusform>%n Geheimnisse maskiert: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets masked: %1.</source>
        <comment>kinds</comment>
        <translation>
            <numerusform>%n Geheimnis maskiert: %1.</numerusform>
            <numerusform>%n Geheimnisse maskiert: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n secret masked: %2.</source>
        <comment>file, kind</comment>
        <translation>
            <numerusform>%1: %n Geheimnis maskiert: %2.</numerusform>
            <numerusform>%1: %n Geheimnisse maskiert: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n secrets masked: %2.</source>
        <comment>file, kinds</comment>
        <translation>
            <numerusform>%1: %n Geheimnis maskiert: %2.</numerusform>
            <numerusform>%1: %n Geheimnisse maskiert: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays masked: %2</source>
        <comment>file, reason</comment>
        <translation>%1 bleibt maskiert: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeasureList</name>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie misst</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Zielwert verfehlt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeasuresModel</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Good events of all, over the objectives that measure availability</source>
        <translation>Gute Ereignisse von allen, über die Ziele, die Verfügbarkeit messen</translation>
    </message>
    <message>
        <source>Latency, p95</source>
        <translation>Latenz, p95</translation>
    </message>
    <message>
        <source>95 of 100 requests are faster; of the latest 5,000 with a trace</source>
        <translation>95 von 100 Anfragen sind schneller; von den letzten 5.000 mit einem Trace</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Failed events of all, as the objectives count them</source>
        <translation>Fehlgeschlagene Ereignisse von allen, wie die Ziele sie zählen</translation>
    </message>
    <message>
        <source>Time to repair</source>
        <translation>Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Median of SEV1 and SEV2, from the start (unknown: the detection) to resolved</source>
        <translation>Median von SEV1 und SEV2, vom Beginn (unbekannt: von der Erkennung) bis behoben</translation>
    </message>
    <message>
        <source>Median of SEV1 and SEV2, from the detection to resolved</source>
        <translation>Median von SEV1 und SEV2, von der Erkennung bis behoben</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Zeit bis Quittierung</translation>
    </message>
    <message>
        <source>Median of SEV1 and SEV2, from the detection until a person took it; machines do not count</source>
        <translation>Median von SEV1 und SEV2, von der Erkennung, bis ein Mensch übernahm; Maschinen zählen nicht</translation>
    </message>
    <message>
        <source>Backlog age, %1</source>
        <translation>Rückstand, %1</translation>
    </message>
    <message>
        <source>Median age of open tickets and unresolved incidents of this priority, without follow-ups</source>
        <translation>Medianalter offener Tickets und nicht behobener Vorfälle dieser Priorität, ohne Folgetickets</translation>
    </message>
    <message>
        <source>Escalation rate</source>
        <translation>Eskalationsrate</translation>
    </message>
    <message>
        <source>Tickets raised to incidents, of all that were opened as tickets</source>
        <translation>Zu Vorfällen hochgestufte Tickets, von allen als Ticket eröffneten</translation>
    </message>
    <message>
        <source>Runbook success</source>
        <translation>Runbook-Erfolg</translation>
    </message>
    <message>
        <source>Runs that mended what they are for; there are no runbooks yet</source>
        <translation>Läufe, die behoben haben, wofür sie da sind; es gibt noch keine Runbooks</translation>
    </message>
    <message>
        <source>Automation coverage</source>
        <translation>Automatisierungsgrad</translation>
    </message>
    <message>
        <source>Known incidents handled by automation; there is none yet</source>
        <translation>Bekannte Vorfälle, die Automatisierung bearbeitet hat; es gibt noch keine</translation>
    </message>
    <message>
        <source>Observability</source>
        <translation>Beobachtbarkeit</translation>
    </message>
    <message>
        <source>Services with metrics, traces and logs in the last day; all three count</source>
        <translation>Dienste mit Metriken, Traces und Logs am letzten Tag; alle drei zählen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>under %1</source>
        <comment>a target</comment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>a target</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no target</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>recorded; none was raised: is that so?</source>
        <translation>erfasst; keines wurde hochgestuft: stimmt das?</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Zielwert %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeasuresPane</name>
    <message>
        <source>Repair counts from</source>
        <translation>Behebung zählt ab</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Ab Beginn</translation>
    </message>
    <message>
        <source>From the detection</source>
        <translation>Ab Erkennung</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, name of a measure</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>%1, target missed</source>
        <comment>state of a measure</comment>
        <translation>%1, Ziel verfehlt</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands behind it in these %n days.</source>
        <translation>
            <numerusform>Im Zeitraum von %n Tag steht nichts dahinter.</numerusform>
            <numerusform>In diesen %n Tagen steht nichts dahinter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The measures have not come yet.</source>
        <translation>Die Kennzahlen sind noch nicht da.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The file was not saved: %1</source>
        <translation>Die Datei wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What stands behind it</source>
        <translation>Was dahintersteht</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Start or detection</source>
        <translation>Beginn oder Erkennung</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>time</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aktualisiert vor %1</translation>
    </message>
    <message numerus="yes">
        <source>Measures of the last %n days</source>
        <translation>
            <numerusform>Kennzahlen aus %n Tag</numerusform>
            <numerusform>Kennzahlen der letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>repair counts from the start, or from the detection where that is unknown</source>
        <translation>Behebung zählt ab Beginn oder, wo dieser unbekannt ist, ab Erkennung</translation>
    </message>
    <message>
        <source>repair counts from the detection</source>
        <translation>Behebung zählt ab Erkennung</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>number, name, value of a measure</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Attach to ticket</source>
        <translation>Ans Ticket anhängen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeetingPane</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Alt PgDn</source>
        <translation>Alt PgDn</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A note for the timeline</source>
        <translation>Eine Notiz für den Verlauf</translation>
    </message>
    <message>
        <source>Why …</source>
        <translation>Warum …</translation>
    </message>
    <message>
        <source>An action, @ who, ! when</source>
        <translation>Ein Schritt, @ wer, ! wann</translation>
    </message>
    <message>
        <source>Why %1</source>
        <comment>the rest of a question</comment>
        <translation>Warum %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MeetingTimer</name>
    <message>
        <source>Talking about %1</source>
        <comment>part of a document</comment>
        <translation>Gerade besprochen: %1</translation>
    </message>
    <message>
        <source>The meeting has not begun</source>
        <translation>Das Treffen hat nicht begonnen</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>planned in all</source>
        <translation>insgesamt geplant</translation>
    </message>
    <message>
        <source>over the time</source>
        <translation>über der Zeit</translation>
    </message>
    <message>
        <source>left of %1</source>
        <comment>minutes</comment>
        <translation>übrig von %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MergePane</name>
    <message>
        <source>Read once</source>
        <translation>Einmal lesen</translation>
    </message>
    <message>
        <source>two people wrote here, the text is merged</source>
        <translation>zwei haben hier geschrieben, der Text ist zusammengeführt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::MergedPanel</name>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1: two people wrote here, the text is merged</source>
        <translation>%1: zwei haben hier geschrieben, der Text ist zusammengeführt</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>Zusammengeführter Text</translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>Nur deins</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <comment>person</comment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Beide zeigen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reads well</source>
        <translation>Liest sich gut</translation>
    </message>
    <message>
        <source>Hide both</source>
        <translation>Beide verbergen</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <comment>time</comment>
        <translation>Zusammengeführt %1</translation>
    </message>
    <message>
        <source>%1, underlined</source>
        <comment>person</comment>
        <translation>%1, unterstrichen</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <comment>person</comment>
        <translation>%1, gepunktet</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>deine</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NameOfferTip</name>
    <message>
        <source>Say %1</source>
        <comment>a role instead of a name</comment>
        <translation>Besser: %1</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NamesForm</name>
    <message>
        <source>Names of the routes</source>
        <translation>Namen der Wege</translation>
    </message>
    <message>
        <source>Calls people</source>
        <translation>Ruft Leute</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Becomes work</source>
        <translation>Wird Arbeit</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Is only kept</source>
        <translation>Wird nur erfasst</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Erfassung</translation>
    </message>
    <message>
        <source>For everybody; an empty field is the usual word. Enter keeps, Esc leaves</source>
        <translation>Für alle; ein leeres Feld ist das übliche Wort. Eingabe behält, Esc verlässt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NavRail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NewTicketScreen</name>
    <message>
        <source>Restrict</source>
        <translation>Einschränken</translation>
    </message>
    <message>
        <source>What was reported, word for word</source>
        <translation>Was gemeldet wurde, wörtlich</translation>
    </message>
    <message>
        <source>What is seen, since when</source>
        <translation>Was ist zu sehen, seit wann</translation>
    </message>
    <message>
        <source>Which users, systems, regions?</source>
        <translation>Welche Nutzer, Systeme, Regionen?</translation>
    </message>
    <message>
        <source>Why …?</source>
        <translation>Warum …?</translation>
    </message>
    <message>
        <source>TBD</source>
        <translation>TBD</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>one needed to submit</source>
        <translation>einer zum Einreichen nötig</translation>
    </message>
    <message>
        <source>ask freely</source>
        <translation>jederzeit fragen</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Next severity (Ctrl .)</source>
        <translation>Nächster Schweregrad (Ctrl .)</translation>
    </message>
    <message>
        <source>Next kind</source>
        <translation>Nächste Art</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>Schließen, Entwurf behalten</translation>
    </message>
    <message>
        <source>Severity: %1</source>
        <translation>Schweregrad: %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message numerus="yes">
        <source>Submit: %n section needed</source>
        <translation>
            <numerusform>Einreichen: %n Abschnitt fehlt</numerusform>
            <numerusform>Einreichen: %n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit: %n sections needed</source>
        <translation>
            <numerusform>Einreichen: %n Abschnitt fehlt</numerusform>
            <numerusform>Einreichen: %n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit: a title is needed</source>
        <translation>Einreichen: Titel fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Submit: %n needed</source>
        <translation>
            <numerusform>Einreichen: %n fehlt</numerusform>
            <numerusform>Einreichen: %n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>You are offline. Keep working: the draft and other changes are kept here and sent in order later.</source>
        <translation>Offline. Weiterarbeiten ist möglich: Entwurf und andere Änderungen bleiben hier und werden später der Reihe nach gesendet.</translation>
    </message>
    <message>
        <source>First action, for example &quot;Look into it&quot;, then @ to assign</source>
        <translation>Erster Schritt, zum Beispiel „Ansehen“, dann mit @ zuweisen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Draft, on this device</source>
        <translation>Entwurf, auf diesem Gerät</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NewTicketSide</name>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Who said it, a mail, an alert</source>
        <translation>Wer es sagte, eine Mail, ein Alarm</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Who wants to know, parted by commas</source>
        <translation>Wer es wissen will, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>They watch it from when it is sent.</source>
        <translation>Sie beobachten es ab dem Senden.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>change, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::NoiseModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Never acknowledged: make it a ticket or retire it</source>
        <translation>Nie quittiert: zum Ticket machen oder streichen</translation>
    </message>
    <message>
        <source>Mostly no use: change its rule or its limit</source>
        <translation>Meist ohne Nutzen: Regel oder Grenze ändern</translation>
    </message>
    <message>
        <source>%1, %2, %3 signals, %4 of all, %5 pages, %6 acknowledged</source>
        <translation>%1, %2, %3 Signale, %4 von allen, %5 Alarmierungen, %6 quittiert</translation>
    </message>
    <message>
        <source>Useful %1 times, no use %2 times</source>
        <translation>%1-mal nützlich, %2-mal ohne Nutzen</translation>
    </message>
    <message>
        <source>Rule or alert, last 7 days</source>
        <translation>Regel oder Alarm, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Rufe</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>Nützlich</translation>
    </message>
</context>
<context>
    <name>warroom::ui::NoiseView</name>
    <message>
        <source>Noise of the last 7 days</source>
        <translation>Rauschen der letzten 7 Tage</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ObjectiveList</name>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Burn 3 d</source>
        <translation>Verbr. 3 d</translation>
    </message>
    <message>
        <source>Burn 6 h</source>
        <translation>Verbr. 6 h</translation>
    </message>
    <message>
        <source>Burn 1 h</source>
        <translation>Verbr. 1 h</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Objective</source>
        <comment>its target</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ObjectivePanel</name>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>Burn rate, 1 h window</source>
        <translation>Verbrauchsrate, 1-h-Fenster</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1, %2 over %3</source>
        <comment>objective, target, window</comment>
        <translation>%1, %2 über %3</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Burn 1 h</source>
        <translation>Verbrauch 1 h</translation>
    </message>
    <message>
        <source>Burn 6 h</source>
        <translation>Verbrauch 6 h</translation>
    </message>
    <message>
        <source>Burn 3 d</source>
        <translation>Verbrauch 3 d</translation>
    </message>
    <message>
        <source>Budget used up</source>
        <translation>Budget aufgebraucht</translation>
    </message>
    <message>
        <source>page above %1</source>
        <translation>Alarmierung über %1</translation>
    </message>
    <message>
        <source>log scale, pages above %1 when the short window agrees</source>
        <translation>log. Skala, alarmiert über %1, wenn das kurze Fenster zustimmt</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>log. Skala</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ObjectivesModel</name>
    <message>
        <source>%1, %2</source>
        <comment>service, objective</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>budget left %1</source>
        <translation>Budget übrig %1</translation>
    </message>
    <message>
        <source>burn %1 in an hour</source>
        <translation>Verbrauch %1 in einer Stunde</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OncallBoard</name>
    <message>
        <source>On-call board</source>
        <translation>Bereitschaftsboard</translation>
    </message>
    <message>
        <source>Active incidents and pages</source>
        <translation>Aktive Vorfälle und Alarmierungen</translation>
    </message>
    <message>
        <source>Service health per SLO</source>
        <translation>Zustand der Dienste je SLO</translation>
    </message>
    <message>
        <source>Recent deploys</source>
        <translation>Letzte Deployments</translation>
    </message>
    <message>
        <source>Runbook quick links</source>
        <translation>Runbook-Direktlinks</translation>
    </message>
    <message>
        <source>Follow-ups due next</source>
        <translation>Demnächst fällige Folgetickets</translation>
    </message>
    <message>
        <source>of the services that are hurt</source>
        <translation>der beeinträchtigten Dienste</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message numerus="yes">
        <source>%n waits for you</source>
        <translation>
            <numerusform>%n wartet auf dich</numerusform>
            <numerusform>%n warten auf dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n wartet auf dich</numerusform>
            <numerusform>%n warten auf dich</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>This view is for reading.</source>
        <translation>Diese Ansicht ist zum Lesen.</translation>
    </message>
    <message>
        <source>A deploy within 30 min before an incident is marked. It is a lead, not a cause.</source>
        <translation>Ein Deployment in den 30 min vor einem Vorfall ist markiert. Es ist eine Spur, keine Ursache.</translation>
    </message>
    <message>
        <source>none in the last day</source>
        <translation>keine am letzten Tag</translation>
    </message>
    <message>
        <source>No page waits.</source>
        <translation>Keine Alarmierung wartet.</translation>
    </message>
    <message>
        <source>Pages run on the server. Answer on the phone.</source>
        <translation>Alarmierungen laufen auf dem Server. Am Telefon antworten.</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Quittiert: %1</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF exportieren</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Alt 1–5</source>
        <translation>Alt 1–5</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aktualisiert vor %1</translation>
    </message>
    <message>
        <source>On-call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>%1, last 2 h</source>
        <translation>%1, letzte 2 h</translation>
    </message>
    <message>
        <source>Allowed %1</source>
        <translation>Erlaubt %1</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Panel to a window</source>
        <translation>Feld in ein Fenster</translation>
    </message>
    <message>
        <source>Errors of the worst service</source>
        <translation>Fehler des schlechtesten Dienstes</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the end of a time axis</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>no alert yet, and no page</source>
        <translation>noch kein Alarm und keine Alarmierung</translation>
    </message>
    <message>
        <source>There is no trend.</source>
        <translation>Es gibt keinen Trend.</translation>
    </message>
    <message>
        <source>A ticket about it was opened: %1</source>
        <translation>Ein Ticket dazu ist eröffnet: %1</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Ticket about the trend</source>
        <translation>Ticket zum Trend</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutboxModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutboxPane</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Alles ist gesendet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n nicht angenommen</numerusform>
            <numerusform>%n nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Local copy: %n ticket.</source>
        <translation>
            <numerusform>Lokale Kopie: %n Ticket.</numerusform>
            <numerusform>Lokale Kopie: %n Tickets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Local copy: %1 tickets.</source>
        <translation>Lokale Kopie: %1 Tickets.</translation>
    </message>
    <message>
        <source>%1 Complete as of %2.</source>
        <translation>%1 Vollständig, Stand %2.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutboxView</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes that are not accepted yet</source>
        <translation>Noch nicht angenommene Änderungen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Before review</source>
        <translation>Vor der Prüfung</translation>
    </message>
    <message>
        <source>Editing now</source>
        <translation>Gerade in Bearbeitung</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <source>Words are about systems. A name appears as a role: “the commander”, “the database on-call”.</source>
        <translation>Worte handeln von Systemen. Statt eines Namens steht eine Rolle: „die Einsatzleitung“, „die Bereitschaft Datenbank“.</translation>
    </message>
    <message>
        <source>%1 may read as blame. What did the system not show, or allow?</source>
        <comment>words, where</comment>
        <translation>%1 kann als Vorwurf gelesen werden. Was hat das System nicht gezeigt oder nicht zugelassen?</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OutlineRow</name>
    <message>
        <source>%1, the review waits for it</source>
        <comment>part of a document</comment>
        <translation>%1, darauf wartet die Prüfung</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OverduePanel</name>
    <message>
        <source>Overdue follow-ups</source>
        <translation>Überfällige Folgetickets</translation>
    </message>
</context>
<context>
    <name>warroom::ui::OwnChanges</name>
    <message>
        <source>%1: %2</source>
        <comment>what was changed, of what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Ownership</name>
    <message>
        <source>I made the change. It looked safe because </source>
        <translation>Ich habe es geändert. Es wirkte sicher, weil </translation>
    </message>
    <message>
        <source>I saw it and did not say so because </source>
        <translation>Ich habe es gesehen und nicht gesagt, weil </translation>
    </message>
    <message>
        <source>I did not know that </source>
        <translation>Ich wusste nicht, dass </translation>
    </message>
    <message>
        <source>What would have helped me: </source>
        <translation>Was mir geholfen hätte: </translation>
    </message>
</context>
<context>
    <name>warroom::ui::OwnershipBlock</name>
    <message>
        <source>Only if you want to, and only about yourself. It stands in the internal document; nothing counts it, and you can take it back.</source>
        <translation>Nur wenn du willst, und nur über dich selbst. Es steht im internen Dokument; nichts zählt es, und du kannst es zurücknehmen.</translation>
    </message>
    <message>
        <source>What you own of it. Enter puts it into the document.</source>
        <translation>Wozu du stehst. Enter setzt es in das Dokument.</translation>
    </message>
    <message>
        <source>Take my note back</source>
        <translation>Meine Notiz zurücknehmen</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <comment>a key</comment>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, their note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your note is in the internal document</source>
        <translation>Deine Notiz steht im internen Dokument</translation>
    </message>
    <message>
        <source>There is no note of yours here</source>
        <translation>Hier steht keine Notiz von dir</translation>
    </message>
    <message>
        <source>Your note is taken back</source>
        <translation>Deine Notiz ist zurückgenommen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PageAttention</name>
    <message>
        <source>Page: %1</source>
        <translation>Alarmierung: %1</translation>
    </message>
    <message>
        <source>Page, %1: %2</source>
        <comment>ticket or service, title</comment>
        <translation>Alarmierung, %1: %2</translation>
    </message>
    <message>
        <source>A page waits for you</source>
        <translation>Eine Alarmierung wartet auf dich</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PageStack</name>
    <message>
        <source>Pages of the PDF</source>
        <translation>Seiten des PDF</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PairRow</name>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands, tickets, people</source>
        <translation>Befehle, Tickets, Personen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Type what you want to do or find</source>
        <translation>Eingeben, was zu tun oder zu finden ist</translation>
    </message>
    <message numerus="yes">
        <source>%n result</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ms, local index</source>
        <comment>results, time</comment>
        <translation>%1, %2 ms, lokaler Index</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>Volltext</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PaletteModel</name>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>Found in the texts</source>
        <translation>In den Texten gefunden</translation>
    </message>
    <message>
        <source>Nothing found. Enter makes a ticket with this title.</source>
        <translation>Nichts gefunden. Enter legt ein Ticket mit diesem Titel an.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Runbooks and services</source>
        <translation>Runbooks und Dienste</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and state of a ticket</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity and phase</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, resolved %2 ago</source>
        <translation>%1, behoben vor %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PanelSlot</name>
    <message>
        <source>%1 is in a window of its own.</source>
        <translation>%1 ist in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Shift O</source>
        <translation>Umschalt O</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PanelWindow</name>
    <message>
        <source>Nothing to show now.</source>
        <translation>Gerade nichts zu zeigen.</translation>
    </message>
    <message>
        <source>O  Back onto the board</source>
        <translation>O  Zurück auf das Board</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ParagraphRow</name>
    <message>
        <source>State of the cause: %1</source>
        <translation>Status der Ursache: %1</translation>
    </message>
    <message>
        <source>Ctrl . changes it, Ctrl L gives evidence</source>
        <translation>Ctrl . wechselt, Ctrl L gibt Belege</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ParagraphsBody</name>
    <message>
        <source>%1, new</source>
        <comment>name of a section</comment>
        <translation>%1, neu</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Weitere Angabe</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Part</name>
    <message>
        <source>%1 was not removed: %2</source>
        <translation>%1 wurde nicht entfernt: %2</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PastPane</name>
    <message>
        <source>Prevention</source>
        <comment>name of a section, short</comment>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>The ticket as it was</source>
        <translation>Das Ticket, wie es war</translation>
    </message>
    <message>
        <source>%1 · Esc back to now</source>
        <comment>As it was …</comment>
        <translation>%1 · Esc zurück zu jetzt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, what happened</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PastText</name>
    <message>
        <source>due %1</source>
        <comment>time</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a why</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <comment>reason</comment>
        <translation>verworfen: %1</translation>
    </message>
    <message>
        <source>see prevention: %1</source>
        <translation>siehe Vorbeugung: %1</translation>
    </message>
    <message>
        <source>linked to a prevention</source>
        <translation>mit einer Vorbeugung verknüpft</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht eröffnet</translation>
    </message>
    <message>
        <source>no commander</source>
        <translation>keine Einsatzleitung</translation>
    </message>
    <message>
        <source>Commander %1</source>
        <comment>name</comment>
        <translation>Einsatzleitung %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PasteModel</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a mail</source>
        <translation>
            <numerusform>%n Eintrag aus einer Mail</numerusform>
            <numerusform>%n Einträge aus einer Mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a mail of %1</source>
        <translation>
            <numerusform>%n Eintrag aus einer Mail von %1</numerusform>
            <numerusform>%n Einträge aus einer Mail von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a chat</source>
        <translation>
            <numerusform>%n Eintrag aus einem Chat</numerusform>
            <numerusform>%n Einträge aus einem Chat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from a terminal</source>
        <translation>
            <numerusform>%n Eintrag aus einem Terminal</numerusform>
            <numerusform>%n Einträge aus einem Terminal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from an alert</source>
        <translation>
            <numerusform>%n Eintrag aus einem Alarm</numerusform>
            <numerusform>%n Einträge aus einem Alarm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from pasted text</source>
        <translation>
            <numerusform>%n Eintrag aus eingefügtem Text</numerusform>
            <numerusform>%n Einträge aus eingefügtem Text</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PastePane</name>
    <message>
        <source>Put on the timeline</source>
        <translation>In den Verlauf</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pasted entries</source>
        <translation>Eingefügte Einträge</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Es gibt nichts einzufügen.</translation>
    </message>
    <message>
        <source>Files cannot be attached here.</source>
        <translation>Dateien lassen sich hier nicht anhängen.</translation>
    </message>
    <message>
        <source>%1 is larger than 25 MB, the most that an attachment may have.</source>
        <translation>%1 ist größer als 25 MB, das Höchstmaß eines Anhangs.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message numerus="yes">
        <source>Put %n on the timeline</source>
        <translation>
            <numerusform>%n in den Verlauf</numerusform>
            <numerusform>%n in den Verlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries put on the timeline</source>
        <translation>
            <numerusform>%n Eintrag auf die Zeitachse gesetzt</numerusform>
            <numerusform>%n Einträge auf die Zeitachse gesetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::Pictures</name>
    <message>
        <source>The screens of this workspace</source>
        <translation>Die Ansichten dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>A backend, a desktop, a quiet day</source>
        <translation>Ein Server, ein Desktop, ein ruhiger Tag</translation>
    </message>
    <message>
        <source>An incident is declared</source>
        <translation>Ein Vorfall wird ausgerufen</translation>
    </message>
    <message>
        <source>Several people write</source>
        <translation>Mehrere Personen schreiben</translation>
    </message>
    <message>
        <source>The timeline grows by itself</source>
        <translation>Der Verlauf wächst von selbst</translation>
    </message>
    <message>
        <source>The room at work</source>
        <translation>Der Raum bei der Arbeit</translation>
    </message>
    <message>
        <source>The network is cut, the writing goes on</source>
        <translation>Das Netz fällt aus, das Schreiben geht weiter</translation>
    </message>
    <message>
        <source>Meanwhile others change the same things</source>
        <translation>Andere ändern inzwischen dasselbe</translation>
    </message>
    <message>
        <source>The network is back</source>
        <translation>Das Netz ist wieder da</translation>
    </message>
    <message>
        <source>Nothing is lost, and what needs a person is asked</source>
        <translation>Nichts geht verloren, und was ein Mensch klären muss, wird gefragt</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Bei Tag</translation>
    </message>
    <message>
        <source>On a small screen</source>
        <translation>Auf einem kleinen Bildschirm</translation>
    </message>
    <message>
        <source>The postmortem</source>
        <translation>Das Postmortem</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>What monitoring says</source>
        <translation>Was das Monitoring sagt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Postmortem</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Root causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Folgetickets</translation>
    </message>
    <message>
        <source>The summary is not written</source>
        <translation>Die Zusammenfassung ist nicht geschrieben</translation>
    </message>
    <message>
        <source>The impact is not written</source>
        <translation>Die Auswirkung ist nicht geschrieben</translation>
    </message>
    <message>
        <source>No entry was picked for the timeline</source>
        <translation>Kein Eintrag wurde für den Verlauf gewählt</translation>
    </message>
    <message>
        <source>No root cause is confirmed</source>
        <translation>Keine Ursache ist bestätigt</translation>
    </message>
    <message>
        <source>No why was asked</source>
        <translation>Keine Warum-Frage wurde gestellt</translation>
    </message>
    <message>
        <source>1 why has no answer</source>
        <translation>1 Warum-Frage ist ohne Antwort</translation>
    </message>
    <message>
        <source>%1 whys have no answer</source>
        <translation>%1 Warum-Fragen sind ohne Antwort</translation>
    </message>
    <message>
        <source>No prevention is named</source>
        <translation>Keine Vorbeugung ist genannt</translation>
    </message>
    <message>
        <source>1 prevention has no follow-up ticket</source>
        <translation>1 Vorbeugung hat kein Folgeticket</translation>
    </message>
    <message>
        <source>%1 preventions have no follow-up ticket</source>
        <translation>%1 Vorbeugungen haben kein Folgeticket</translation>
    </message>
    <message>
        <source>1 follow-up has no owner</source>
        <translation>1 Folgeticket ist ohne Zuständigkeit</translation>
    </message>
    <message>
        <source>%1 follow-ups have no owner</source>
        <translation>%1 Folgetickets sind ohne Zuständigkeit</translation>
    </message>
    <message>
        <source>1 follow-up has no due day</source>
        <translation>1 Folgeticket hat keine Frist</translation>
    </message>
    <message>
        <source>%1 follow-ups have no due day</source>
        <translation>%1 Folgetickets haben keine Frist</translation>
    </message>
    <message>
        <source>1 action is neither done nor moved on</source>
        <translation>1 Schritt ist weder erledigt noch verschoben</translation>
    </message>
    <message>
        <source>%1 actions are neither done nor moved on</source>
        <translation>%1 Schritte sind weder erledigt noch verschoben</translation>
    </message>
    <message>
        <source>the commander</source>
        <translation>die Einsatzleitung</translation>
    </message>
    <message>
        <source>the ops lead</source>
        <translation>die Leitung Betrieb</translation>
    </message>
    <message>
        <source>the comms lead</source>
        <translation>die Leitung Kommunikation</translation>
    </message>
    <message>
        <source>the scribe</source>
        <translation>das Protokoll</translation>
    </message>
    <message>
        <source>the customer liaison</source>
        <translation>der Kundenkontakt</translation>
    </message>
    <message>
        <source>the %1 on-call</source>
        <comment>name of a team</comment>
        <translation>die Bereitschaft %1</translation>
    </message>
    <message>
        <source>a responder</source>
        <translation>ein Responder</translation>
    </message>
    <message>
        <source>What we own</source>
        <translation>Wozu wir stehen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PostmortemEditor</name>
    <message>
        <source>Postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>may the orchestrator elect across regions?</source>
        <translation>darf der Orchestrator über Regionen hinweg wählen?</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc drops it</source>
        <translation>Enter übernimmt, Esc verwirft</translation>
    </message>
    <message>
        <source>Why %1</source>
        <comment>the rest of a question</comment>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>Drop, because</source>
        <translation>Verwerfen, weil</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, prevention</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>ihre Nummer</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Insert evidence</source>
        <translation>Beleg einfügen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Pick for the timeline</source>
        <translation>Für den Verlauf wählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Make the ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Link a prevention</source>
        <translation>Vorbeugung verknüpfen</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Ctrl Shift W</source>
        <translation>Ctrl Shift W</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
    <message>
        <source>Alt PgDn</source>
        <translation>Alt PgDn</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <source>Alt PgUp</source>
        <translation>Alt PgUp</translation>
    </message>
    <message>
        <source>Item before</source>
        <translation>Voriger Punkt</translation>
    </message>
    <message>
        <source>Ctrl Shift M</source>
        <translation>Ctrl Shift M</translation>
    </message>
    <message>
        <source>End of the meeting view</source>
        <translation>Besprechungsansicht beenden</translation>
    </message>
    <message>
        <source>Ctrl ↑ ↓</source>
        <translation>Ctrl ↑ ↓</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Neues Folgeticket</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>PDF-Vorschau</translation>
    </message>
    <message>
        <source>Ctrl Shift R</source>
        <translation>Ctrl Shift R</translation>
    </message>
    <message>
        <source>Request review</source>
        <translation>Prüfung anfordern</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PostmortemList</name>
    <message>
        <source>Postmortems</source>
        <translation>Postmortems</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PostmortemPresenter</name>
    <message>
        <source>unknown</source>
        <comment>duration</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Customer impact</source>
        <translation>Kundenauswirkung</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Zeit bis Erkennung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>service</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <comment>words, part of the document</comment>
        <translation>„%1“ in %2</translation>
    </message>
    <message>
        <source>asked %1</source>
        <comment>time</comment>
        <translation>angefragt %1</translation>
    </message>
    <message>
        <source>Request review</source>
        <translation>Prüfung anfordern</translation>
    </message>
    <message>
        <source>Request review: %1 missing</source>
        <comment>number</comment>
        <translation>Prüfung anfordern: %1 fehlend</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft kennzeichnen</translation>
    </message>
    <message>
        <source>Close postmortem</source>
        <translation>Postmortem schließen</translation>
    </message>
    <message>
        <source>The postmortem is closed.</source>
        <translation>Das Postmortem ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PresenceText</name>
    <message>
        <source>%1, in %2</source>
        <comment>person, names of sections</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1, is typing</source>
        <comment>person and place</comment>
        <translation>%1, schreibt</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <comment>person and place, time</comment>
        <translation>%1, zuletzt gesehen %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreventionPlan</name>
    <message>
        <source>Effect: how much it helps, 1 to 3, and what it would have spared</source>
        <translation>Wirkung: wie sehr es hilft, 1 bis 3, und was es erspart hätte</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Priority: how much the business cares</source>
        <translation>Priorität: wie wichtig es für das Geschäft ist</translation>
    </message>
    <message>
        <source>What it does: prevent, detect, soften or recover</source>
        <translation>Was sie tut: verhindern, erkennen, abmildern oder wiederherstellen</translation>
    </message>
    <message>
        <source>Short-term, 30 days, or long-term, a quarter</source>
        <translation>Kurzfristig, 30 Tage, oder langfristig, ein Quartal</translation>
    </message>
    <message>
        <source>Owner: you</source>
        <translation>Zuständig: ich</translation>
    </message>
    <message>
        <source>Owner of the follow-up ticket</source>
        <translation>Zuständig für das Folgeticket</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of the measure: %1</source>
        <translation>Art der Maßnahme: %1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Short-term, %1</source>
        <comment>day</comment>
        <translation>Kurzfristig, %1</translation>
    </message>
    <message>
        <source>Long-term, %1</source>
        <comment>day</comment>
        <translation>Langfristig, %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>Make follow-up</source>
        <translation>Folgeticket anlegen</translation>
    </message>
    <message>
        <source>Goes to the follow-up ticket (Ctrl Enter)</source>
        <translation>Geht zum Folgeticket (Ctrl Enter)</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreviewAction</name>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreviewFact</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PreviewPane</name>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>PDF preview</source>
        <translation>PDF-Vorschau</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n pages</source>
        <translation>
            <numerusform>PDF, %n Seite</numerusform>
            <numerusform>PDF, %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>English</source>
        <comment>language of the PDF</comment>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Process</name>
    <message>
        <source>Told soon</source>
        <translation>Bald Bescheid gesagt</translation>
    </message>
    <message>
        <source>Told in time, again and again</source>
        <translation>Immer wieder rechtzeitig Bescheid gesagt</translation>
    </message>
    <message>
        <source>Somebody leads at any time</source>
        <translation>Zu jeder Zeit leitet jemand</translation>
    </message>
    <message>
        <source>Every question is settled</source>
        <translation>Jede Frage ist erledigt</translation>
    </message>
    <message>
        <source>Every prevention becomes a ticket</source>
        <translation>Jede Vorbeugung wird ein Ticket</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a promise</comment>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>not kept</source>
        <comment>a promise</comment>
        <translation>nicht eingehalten</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>whether a promise is kept</comment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>%1 after it was seen</source>
        <comment>span</comment>
        <translation>%1, nachdem es bemerkt wurde</translation>
    </message>
    <message>
        <source>nobody was told for %1</source>
        <comment>span</comment>
        <translation>%1 lang wusste niemand davon</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <comment>how long it took, span</comment>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 of %2 updates late</source>
        <comment>numbers</comment>
        <translation>%1 von %2 Updates verspätet</translation>
    </message>
    <message>
        <source>nobody commanded it for %1</source>
        <comment>span</comment>
        <translation>%1 lang leitete ihn niemand</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <comment>numbers of whys</comment>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>no why was asked</source>
        <translation>keine Warum-Frage gestellt</translation>
    </message>
    <message>
        <source>%1 of %2 without a ticket</source>
        <comment>numbers of preventions</comment>
        <translation>%1 von %2 ohne Ticket</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a promise, whether it is kept</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whether a promise is kept, why</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a phase, what it asks</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>an update every %1</source>
        <comment>span</comment>
        <translation>ein Update alle %1</translation>
    </message>
    <message>
        <source>an update when there is news</source>
        <translation>ein Update, wenn es Neues gibt</translation>
    </message>
    <message>
        <source>%1: %2, to %3</source>
        <comment>severity, how often, audiences</comment>
        <translation>%1: %2, an %3</translation>
    </message>
    <message>
        <source>%1; roles: %2</source>
        <comment>what a severity asks, names of roles</comment>
        <translation>%1; Rollen: %2</translation>
    </message>
    <message>
        <source>There was no drill yet. Declare has a mark for one.</source>
        <translation>Es gab noch keine Übung. Beim Ausrufen lässt sich eine kennzeichnen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>key, title</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>day and time, span</comment>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1; it goes on</source>
        <comment>when it began</comment>
        <translation>%1; sie läuft noch</translation>
    </message>
    <message>
        <source>%1; it took %2</source>
        <comment>when it began, span</comment>
        <translation>%1; sie dauerte %2</translation>
    </message>
    <message>
        <source>How far it kept the process is being read.</source>
        <translation>Wie weit sie den Ablauf einhielt, wird gelesen.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ProcessPane</name>
    <message>
        <source>How incidents are worked</source>
        <translation>Wie Vorfälle bearbeitet werden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is promised, and kept here</source>
        <translation>Was versprochen ist und hier eingehalten wurde</translation>
    </message>
    <message>
        <source>What each phase asks</source>
        <translation>Was jede Phase verlangt</translation>
    </message>
    <message>
        <source>What each severity asks</source>
        <translation>Was jeder Schweregrad verlangt</translation>
    </message>
    <message>
        <source>The last drill</source>
        <translation>Die letzte Übung</translation>
    </message>
</context>
<context>
    <name>warroom::ui::PublicWords</name>
    <message>
        <source>host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a word, what it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Customers read this: %1. Public text leaves inside names and counts out.</source>
        <comment>words</comment>
        <translation>Kunden lesen das: %1. Öffentlicher Text lässt interne Namen und Zahlen weg.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>warroom::ui::QuestionPanel</name>
    <message>
        <source>Until then, everyone sees the first one.</source>
        <translation>Bis dahin sehen alle die erste.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueModel</name>
    <message>
        <source>Critical and high</source>
        <translation>Kritisch und hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>%1 (no incident)</source>
        <translation>%1 (kein Vorfall)</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Kein Dienst</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n ticket</source>
        <translation>
            <numerusform>%1, %n Ticket</numerusform>
            <numerusform>%1, %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tickets</source>
        <translation>
            <numerusform>%1, %n Ticket</numerusform>
            <numerusform>%1, %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of 9</source>
        <translation>%1 von 9</translation>
    </message>
    <message>
        <source>no commander</source>
        <translation>keine Einsatzleitung</translation>
    </message>
    <message>
        <source>commander %1</source>
        <translation>Einsatzleitung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n section needed</source>
        <translation>
            <numerusform>%n Abschnitt fehlt</numerusform>
            <numerusform>%n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections needed</source>
        <translation>
            <numerusform>%n Abschnitt fehlt</numerusform>
            <numerusform>%n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n nicht angenommen</numerusform>
            <numerusform>%n nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>Binnen 30 Tagen</translation>
    </message>
    <message>
        <source>Within a quarter</source>
        <translation>Binnen eines Quartals</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>due date</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>due date</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and horizon of a due date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>zuständig %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>eingeschränkt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueScreen</name>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Set severity</source>
        <translation>Schweregrad setzen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Next grouping (G)</source>
        <translation>Nächste Gruppierung (G)</translation>
    </message>
    <message>
        <source>No ticket matches. Esc clears the filter.</source>
        <translation>Kein Ticket passt. Esc leert den Filter.</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>Kein Ticket ist offen.</translation>
    </message>
    <message>
        <source>You command nothing that is open.</source>
        <translation>Keine offenen Vorfälle unter eigener Einsatzleitung.</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nichts ist überfällig.</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>Alles ist gesendet.</translation>
    </message>
    <message>
        <source>Nothing has been resolved yet.</source>
        <translation>Noch nichts ist behoben.</translation>
    </message>
    <message>
        <source>A new ticket was begun on this device: %1</source>
        <translation>Auf diesem Gerät wurde ein Ticket begonnen: %1</translation>
    </message>
    <message>
        <source>Declaring an incident was begun on this device: %1</source>
        <translation>Auf diesem Gerät wurde das Ausrufen eines Vorfalls begonnen: %1</translation>
    </message>
    <message>
        <source>no title yet</source>
        <translation>noch ohne Titel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Declare an incident (Ctrl Shift D)</source>
        <translation>Vorfall ausrufen (Ctrl Shift D)</translation>
    </message>
    <message>
        <source>New ticket (C)</source>
        <translation>Neues Ticket (C)</translation>
    </message>
    <message>
        <source>The queue is not shown.</source>
        <translation>Die Queue wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
    <message>
        <source>No ticket is chosen.</source>
        <translation>Kein Ticket ist gewählt.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Priorität setzen</translation>
    </message>
    <message>
        <source>Set service</source>
        <translation>Dienst setzen</translation>
    </message>
    <message>
        <source>Link to a ticket</source>
        <translation>Mit einem Ticket verknüpfen</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Duplikate zusammenführen</translation>
    </message>
    <message>
        <source>Next grouping</source>
        <translation>Nächste Gruppierung</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächste Sortierung</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Set severity %1</source>
        <translation>Schweregrad %1 setzen</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Who? Empty: nobody</source>
        <translation>Wer? Leer: niemand</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>0 to 4</source>
        <translation>0 bis 4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no priority; expected 0 to 4.</source>
        <translation>„%1“ ist keine Priorität; erwartet wird 0 bis 4.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Which? Empty: none</source>
        <translation>Welcher? Leer: keiner</translation>
    </message>
    <message>
        <source>Link to</source>
        <translation>Verknüpfen mit</translation>
    </message>
    <message>
        <source>INC-42, OPS-43 or the number</source>
        <translation>INC-42, OPS-43 oder die Nummer</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen in</translation>
    </message>
    <message>
        <source>INC-42 or the number; empty: %1, the first of the marked ones</source>
        <translation>INC-42 oder die Nummer; leer: %1, das erste der markierten</translation>
    </message>
    <message>
        <source>There is no ticket %1 here.</source>
        <translation>Das Ticket %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Select one</source>
        <translation>Eines auswählen</translation>
    </message>
    <message>
        <source>Only what the list shows is searched, not the texts of the tickets: %1.</source>
        <translation>Gesucht wird nur, was die Liste zeigt, nicht in den Texten der Tickets: %1.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>Sort: %1, reversed</source>
        <translation>Sortierung: %1, umgekehrt</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>Sortierung: %1</translation>
    </message>
    <message>
        <source>Next order (Shift S), the other way round (Shift R)</source>
        <translation>Nächste Sortierung (Shift S), umgekehrt (Shift R)</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue follow-up</source>
        <translation>
            <numerusform>%n überfälliges Folgeticket</numerusform>
            <numerusform>%n überfällige Folgetickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue follow-ups</source>
        <translation>
            <numerusform>%n überfälliges Folgeticket</numerusform>
            <numerusform>%n überfällige Folgetickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-ups that should be done by now (Ctrl Alt F)</source>
        <translation>Folgetickets, die schon erledigt sein sollten (Ctrl Alt F)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This name comes with the program</source>
        <translation>Dieser Name kommt mit dem Programm</translation>
    </message>
    <message>
        <source>View %1 kept.</source>
        <translation>Ansicht %1 gespeichert.</translation>
    </message>
    <message>
        <source>This view comes with the program</source>
        <translation>Diese Ansicht kommt mit dem Programm</translation>
    </message>
    <message>
        <source>View %1 deleted.</source>
        <translation>Ansicht %1 gelöscht.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueTriage</name>
    <message>
        <source>The draft</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
    <message>
        <source>%1: a commander does this, or whoever holds its command.</source>
        <translation>%1: Dafür braucht es die Kontorolle Einsatzleitung oder die Einsatzleitung dieses Vorfalls.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are %1 now.</source>
        <translation>
            <numerusform>%n Ticket ist jetzt %1.</numerusform>
            <numerusform>%n Tickets sind jetzt %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>%1 belongs to %2 now.</source>
        <translation>%1 gehört jetzt zu %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets belong to %1 now.</source>
        <translation>
            <numerusform>%n Ticket gehört jetzt zu %1.</numerusform>
            <numerusform>%n Tickets gehören jetzt zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 is with %2 now.</source>
        <translation>%1 ist jetzt bei %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are with %1 now.</source>
        <translation>
            <numerusform>%n Ticket ist jetzt bei %1.</numerusform>
            <numerusform>%n Tickets sind jetzt bei %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is linked to %2.</source>
        <translation>%1 ist mit %2 verknüpft.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are linked to %1.</source>
        <translation>
            <numerusform>%n Ticket ist mit %1 verknüpft.</numerusform>
            <numerusform>%n Tickets sind mit %1 verknüpft.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Not accepted, kept under Drafts: %1</source>
        <translation>Nicht angenommen, liegt unter Entwürfe: %1</translation>
    </message>
    <message>
        <source>A merge needs two tickets: mark the duplicates with X.</source>
        <translation>Zusammenführen braucht zwei Tickets: Duplikate mit X markieren.</translation>
    </message>
    <message>
        <source>Merging needs the whole tickets, and one of them is not on this device yet.</source>
        <translation>Zusammenführen braucht die ganzen Tickets, und eines davon ist noch nicht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>%1 is merged into %2.</source>
        <translation>%1 ist in %2 zusammengeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are merged into %1.</source>
        <translation>
            <numerusform>%n Ticket ist in %1 zusammengeführt.</numerusform>
            <numerusform>%n Tickets sind in %1 zusammengeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueView</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>warroom::ui::QuietMerges</name>
    <message>
        <source>Entries: %1 from you, %2 from others</source>
        <translation>Einträge: %1 von dir, %2 von anderen</translation>
    </message>
    <message>
        <source>Added at the same time: %1 by you, %2 by others</source>
        <translation>Gleichzeitig hinzugefügt: %1 von dir, %2 von anderen</translation>
    </message>
    <message>
        <source>%1 and you wrote in different places</source>
        <comment>person</comment>
        <translation>%1 und du habt an verschiedenen Stellen geschrieben</translation>
    </message>
    <message>
        <source>Several people and you wrote in different places</source>
        <translation>Mehrere Leute und du habt an verschiedenen Stellen geschrieben</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>alles behalten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>in order of time</source>
        <translation>in zeitlicher Folge</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n wartet auf eine Antwort</numerusform>
            <numerusform>%1, %n warten auf eine Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::ReasonLine</name>
    <message>
        <source>Why, for those who come after you</source>
        <translation>Warum, für alle, die nach dir kommen</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>ein Grund ist nötig</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RefusedPane</name>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>kept as your draft</source>
        <translation>als dein Entwurf behalten</translation>
    </message>
    <message>
        <source>Merged without a question</source>
        <translation>Ohne Frage zusammengeführt</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>where, what, outcome</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RequestBody</name>
    <message>
        <source>%1, %2</source>
        <comment>who reported, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What was reported, word for word. Enter keeps it so.</source>
        <translation>Was gemeldet wurde, wörtlich. Enter hält es so fest.</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>Meldung hinzufügen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a report, verbatim</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RestrictChoice</name>
    <message>
        <source>Only for those it names</source>
        <translation>Nur für die, die es nennt</translation>
    </message>
    <message>
        <source>Roles, owners of actions and watchers see it; nobody else learns that it is there</source>
        <translation>Rollen, Zuständige der nächsten Schritte und Beobachter sehen es; sonst erfährt niemand, dass es da ist</translation>
    </message>
    <message>
        <source>Why it is restricted</source>
        <translation>Warum es eingeschränkt ist</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RestrictedMark</name>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Restricted by %1: %2</source>
        <comment>person, reason</comment>
        <translation>Eingeschränkt von %1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ReviewsModel</name>
    <message>
        <source>Closed without review</source>
        <translation>Ohne Prüfung geschlossen</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>number</comment>
        <translation>%1 fehlend</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ReviewsScreen</name>
    <message>
        <source>Reviews</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Postmortems</source>
        <translation>Postmortems</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Folgetickets</translation>
    </message>
    <message>
        <source>No follow-up is open. A prevention becomes one in its postmortem.</source>
        <translation>Kein Folgeticket ist offen. Eine Vorbeugung wird in ihrem Postmortem zu einem.</translation>
    </message>
    <message>
        <source>No review is open.</source>
        <translation>Keine Nachbereitung ist offen.</translation>
    </message>
    <message>
        <source>You are offline. Everything can be edited; a requested review waits here.</source>
        <translation>Offline. Alles lässt sich bearbeiten; eine angeforderte Prüfung wartet hier.</translation>
    </message>
    <message>
        <source>No postmortem is open.</source>
        <translation>Kein Postmortem ist offen.</translation>
    </message>
    <message>
        <source>Insert evidence</source>
        <translation>Beleg einfügen</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>Zu den Belegen</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Neues Folgeticket</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
    <message>
        <source>Request review, or the next step of it</source>
        <translation>Prüfung anfordern oder ihr nächster Schritt</translation>
    </message>
    <message>
        <source>Meeting: next item</source>
        <translation>Treffen: nächster Punkt</translation>
    </message>
    <message>
        <source>Meeting: item before</source>
        <translation>Treffen: voriger Punkt</translation>
    </message>
    <message>
        <source>Preview PDF</source>
        <translation>PDF-Vorschau</translation>
    </message>
    <message>
        <source>Preview: internal or external</source>
        <translation>Vorschau: intern oder extern</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Undo my last change here</source>
        <translation>Meine letzte Änderung hier rückgängig machen</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Write what I own, about myself</source>
        <translation>Schreiben, wozu ich stehe, über mich selbst</translation>
    </message>
    <message>
        <source>Take my note on what I own back</source>
        <translation>Meine Notiz, wozu ich stehe, zurücknehmen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoleRow</name>
    <message>
        <source>Customer</source>
        <comment>short for customer liaison</comment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>you</source>
        <comment>holder of a role</comment>
        <translation>ich</translation>
    </message>
    <message>
        <source>room</source>
        <comment>where somebody is</comment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>%1: nobody. Assign</source>
        <comment>role</comment>
        <translation>%1: niemand. Zuweisen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role, its holder</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Drives</source>
        <comment>before a name</comment>
        <translation>Steuert</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>time</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>drives</source>
        <comment>beside the holder of a role</comment>
        <translation>steuert</translation>
    </message>
    <message>
        <source>Who types while the others say what. Ctrl Alt Y takes the wheel, Alt Y hands it on.</source>
        <translation>Wer tippt, während die anderen sagen, was. Strg Alt Y übernimmt das Steuer, Alt Y gibt es weiter.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Roles</name>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody commands this incident. R, then T takes it.</source>
        <translation>Niemand leitet diesen Vorfall. R, dann T übernimmt die Einsatzleitung.</translation>
    </message>
    <message>
        <source>No action is open: nobody does the next thing. N adds one.</source>
        <translation>Kein Schritt ist offen: Niemand tut das Nächste. N fügt einen hinzu.</translation>
    </message>
    <message>
        <source>No open action has an owner: nobody does the next thing. @ gives one away.</source>
        <translation>Für keinen offenen Schritt ist jemand zuständig: Niemand tut das Nächste. @ weist einen zu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 leads %n people, more than %2. Split the work, or fill another role.</source>
        <comment>name or role of a lead</comment>
        <translation>
            <numerusform>%1 leitet %n Person, mehr als %2. Arbeit aufteilen oder eine weitere Rolle besetzen.</numerusform>
            <numerusform>%1 leitet %n Personen, mehr als %2. Arbeit aufteilen oder eine weitere Rolle besetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: an update every %2, the next by %3 UTC.</source>
        <comment>severity, span, time</comment>
        <translation>%1: ein Update alle %2, das nächste bis %3 UTC.</translation>
    </message>
    <message>
        <source>%1: updates when there is news.</source>
        <comment>severity</comment>
        <translation>%1: Updates, wenn es Neues gibt.</translation>
    </message>
    <message>
        <source>Told from now on: %1.</source>
        <comment>audiences</comment>
        <translation>Ab jetzt informiert: %1.</translation>
    </message>
    <message>
        <source>Roles to fill: %1.</source>
        <comment>names of roles</comment>
        <translation>Zu besetzende Rollen: %1.</translation>
    </message>
    <message>
        <source>Every %1 in %2, or at the time promised</source>
        <comment>span, severity</comment>
        <translation>Alle %1 bei %2, oder zur zugesagten Zeit</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomNotes</name>
    <message>
        <source>Catch me up</source>
        <translation>Auf den Stand bringen</translation>
    </message>
    <message>
        <source>Ctrl Shift K</source>
        <translation>Ctrl Shift K</translation>
    </message>
    <message>
        <source>Write the update</source>
        <translation>Update schreiben</translation>
    </message>
    <message>
        <source>Fill the roles</source>
        <translation>Rollen besetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n things changed since you looked at %1 UTC.</source>
        <comment>time</comment>
        <translation>
            <numerusform>%n Änderung seit deinem letzten Blick um %1 UTC.</numerusform>
            <numerusform>%n Änderungen seit deinem letzten Blick um %1 UTC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomPresenter</name>
    <message>
        <source>Removed from %1</source>
        <comment>name of a section</comment>
        <translation>Entfernt aus %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>time</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>has a follow-up ticket</source>
        <translation>hat ein Folgeticket</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>time</comment>
        <translation>Gespeichert %1</translation>
    </message>
    <message numerus="yes">
        <source>You are signed out. Keep working: what you change (%n so far) waits here until you sign in.</source>
        <translation>
            <numerusform>Abgemeldet. Weiterarbeiten ist möglich: Änderungen (bisher %n) warten hier bis zur Anmeldung.</numerusform>
            <numerusform>Abgemeldet. Weiterarbeiten ist möglich: Änderungen (bisher %n) warten hier bis zur Anmeldung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are offline. Keep working: what you change (%n so far) is kept here and sent in order later. Paging runs on the server and goes on.</source>
        <translation>
            <numerusform>Offline. Weiterarbeiten ist möglich: Änderungen (bisher %n) bleiben hier und werden später der Reihe nach gesendet. Die Alarmierung läuft auf dem Server weiter.</numerusform>
            <numerusform>Offline. Weiterarbeiten ist möglich: Änderungen (bisher %n) bleiben hier und werden später der Reihe nach gesendet. Die Alarmierung läuft auf dem Server weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident is open here.</source>
        <translation>Hier ist kein Vorfall offen.</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
    <message>
        <source>A commander does this, or whoever holds this incident&apos;s command.</source>
        <translation>Dafür braucht es die Kontorolle Einsatzleitung oder die Einsatzleitung dieses Vorfalls.</translation>
    </message>
    <message>
        <source>Nothing of yours is left to undo here</source>
        <translation>Von dir ist hier nichts mehr rückgängig zu machen</translation>
    </message>
    <message>
        <source>Not undone, it has been changed since: %1</source>
        <translation>Nicht rückgängig gemacht, es wurde seither geändert: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Prevention is in the order of its score already</source>
        <translation>Die Vorbeugung ist schon nach ihrer Punktzahl geordnet</translation>
    </message>
    <message>
        <source>Prevention sorted by score</source>
        <translation>Vorbeugung nach Punktzahl sortiert</translation>
    </message>
    <message>
        <source>%1 drives since %2</source>
        <comment>person, time</comment>
        <translation>%1 steuert seit %2</translation>
    </message>
    <message>
        <source>Somebody drives only while an incident is being worked.</source>
        <translation>Nur solange ein Vorfall bearbeitet wird, steuert jemand.</translation>
    </message>
    <message>
        <source>Nobody drives any more</source>
        <translation>Niemand steuert mehr</translation>
    </message>
    <message>
        <source>You drive</source>
        <translation>Du steuerst</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”.</source>
        <translation>Niemand hier heißt „%1“.</translation>
    </message>
    <message>
        <source>No newer template is known for this ticket.</source>
        <translation>Für dieses Ticket ist keine neuere Vorlage bekannt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomScreen</name>
    <message>
        <source>No incident is open here.</source>
        <translation>Hier ist kein Vorfall offen.</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
    <message>
        <source>Mark TBD</source>
        <translation>Als TBD kennzeichnen</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Update senden</translation>
    </message>
    <message>
        <source>Advance phase</source>
        <translation>Nächste Phase</translation>
    </message>
    <message>
        <source>Advance anyway</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Change severity</source>
        <translation>Schweregrad ändern</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Write a timeline entry</source>
        <translation>Eintrag im Verlauf schreiben</translation>
    </message>
    <message>
        <source>Answer questions</source>
        <translation>Fragen beantworten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Vorhaben</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <comment>kind of an entry</comment>
        <translation>Verlauf: %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>name of a section</comment>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Incident room</source>
        <translation>Vorfallraum</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Shift M</source>
        <translation>Shift M</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Undo own</source>
        <translation>Eigenes rückgängig</translation>
    </message>
    <message>
        <source>Ctrl Shift W</source>
        <translation>Ctrl Shift W</translation>
    </message>
    <message>
        <source>Ctrl Shift N</source>
        <translation>Ctrl Shift N</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Undo my last change here</source>
        <translation>Meine letzte Änderung hier rückgängig machen</translation>
    </message>
    <message>
        <source>The ticket is shown as it was. Esc goes back to now.</source>
        <translation>Das Ticket wird gezeigt, wie es war. Esc geht zurück zu jetzt.</translation>
    </message>
    <message>
        <source>Mark none, because …</source>
        <translation>Als „Keine“ kennzeichnen, weil …</translation>
    </message>
    <message>
        <source>Not a secret …</source>
        <translation>Kein Geheimnis …</translation>
    </message>
    <message>
        <source>Back a phase</source>
        <translation>Eine Phase zurück</translation>
    </message>
    <message>
        <source>The ticket is copied as Markdown</source>
        <translation>Das Ticket ist als Markdown kopiert</translation>
    </message>
    <message>
        <source>Follow it here: %1</source>
        <comment>a link</comment>
        <translation>Hier verfolgen: %1</translation>
    </message>
    <message>
        <source>A reply with the link and the current brief is copied</source>
        <translation>Eine Antwort mit Link und aktuellem Lagebild ist kopiert</translation>
    </message>
    <message>
        <source>Paste a mail, a chat, an alert or a picture</source>
        <translation>Mail, Chat, Alarm oder Bild einfügen</translation>
    </message>
    <message>
        <source>Copy a reply: follow it here</source>
        <translation>Antwort kopieren: hier verfolgen</translation>
    </message>
    <message>
        <source>Copy the ticket as Markdown</source>
        <translation>Ticket als Markdown kopieren</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Catch me up</source>
        <translation>Auf den Stand bringen</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Einsatzleitung übernehmen</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Home End</source>
        <translation>Home End</translation>
    </message>
    <message>
        <source>First, last</source>
        <translation>Erster, letzter</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Shift Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Shift C</source>
        <translation>Shift C</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Shift E</source>
        <translation>Shift E</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>It changed the postmortem.</source>
        <translation>Er hat das Postmortem geändert.</translation>
    </message>
    <message>
        <source>This ticket has no such entry.</source>
        <translation>Dieses Ticket hat keinen solchen Eintrag.</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <comment>a link</comment>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The ticket as it was at this entry</source>
        <translation>Das Ticket, wie es bei diesem Eintrag war</translation>
    </message>
    <message>
        <source>Correct when an entry happened</source>
        <translation>Korrigieren, wann ein Eintrag geschah</translation>
    </message>
    <message>
        <source>Entry: evidence of a root cause</source>
        <translation>Eintrag: Beleg für eine Ursache</translation>
    </message>
    <message>
        <source>Mark an entry for the postmortem</source>
        <translation>Eintrag für das Postmortem markieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Wall view: whole screen, larger type</source>
        <translation>Wandansicht: ganzer Bildschirm, größere Schrift</translation>
    </message>
    <message>
        <source>Wall view in a window of its own</source>
        <translation>Wandansicht in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Which? Several are parted by commas; empty: none</source>
        <translation>Welcher? Mehrere durch Kommas getrennt; leer: keiner</translation>
    </message>
    <message>
        <source>“%1” is no severity; expected 1 to 5.</source>
        <translation>„%1“ ist kein Schweregrad; erwartet wird 1 bis 5.</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Change the service</source>
        <translation>Dienst ändern</translation>
    </message>
    <message>
        <source>Watch, or watch no more</source>
        <translation>Beobachten oder nicht mehr beobachten</translation>
    </message>
    <message>
        <source>You watch this incident</source>
        <translation>Du beobachtest diesen Vorfall</translation>
    </message>
    <message>
        <source>You watch it no more</source>
        <translation>Du beobachtest ihn nicht mehr</translation>
    </message>
    <message>
        <source>Escalate: say for how long, and how bad</source>
        <translation>Eskalieren: sagen, wie lange und wie schlimm</translation>
    </message>
    <message>
        <source>The postmortem is not reviewed.</source>
        <translation>Das Postmortem ist nicht geprüft.</translation>
    </message>
    <message>
        <source>P once more closes the incident all the same.</source>
        <translation>Noch einmal P schließt den Vorfall trotzdem.</translation>
    </message>
    <message>
        <source>How incidents are worked, and what was kept here</source>
        <translation>Wie Vorfälle bearbeitet werden und was hier eingehalten wurde</translation>
    </message>
    <message>
        <source>Prevention for this cause</source>
        <translation>Vorbeugung zu dieser Ursache</translation>
    </message>
    <message>
        <source>Sort prevention by score</source>
        <translation>Vorbeugung nach Punktzahl sortieren</translation>
    </message>
    <message>
        <source>The wheel to</source>
        <translation>Das Steuer an</translation>
    </message>
    <message>
        <source>Who drives now? Empty: nobody</source>
        <translation>Wer steuert jetzt? Leer: niemand</translation>
    </message>
    <message>
        <source>Take the wheel, or let go of it</source>
        <translation>Das Steuer übernehmen oder loslassen</translation>
    </message>
    <message>
        <source>Hand the wheel to …</source>
        <translation>Das Steuer weitergeben an …</translation>
    </message>
    <message>
        <source>Ctrl Alt Y takes the wheel, Alt Y hands it on.</source>
        <translation>Strg Alt Y übernimmt das Steuer, Alt Y gibt es weiter.</translation>
    </message>
    <message>
        <source>Show it to everybody again, because</source>
        <translation>Wieder allen zeigen, weil</translation>
    </message>
    <message>
        <source>A reason may be left out</source>
        <translation>Ein Grund darf fehlen</translation>
    </message>
    <message>
        <source>Restrict who sees this, because</source>
        <translation>Einschränken, wer das sieht, weil</translation>
    </message>
    <message>
        <source>roles, owners of actions and watchers go on seeing it</source>
        <translation>Rollen, Zuständige der nächsten Schritte und Beobachter sehen es weiter</translation>
    </message>
    <message>
        <source>Restrict who sees this, or show it to all again …</source>
        <translation>Einschränken, wer das sieht, oder es wieder allen zeigen …</translation>
    </message>
    <message>
        <source>Raise the masked credential as a security incident</source>
        <translation>Die maskierten Zugangsdaten als Sicherheitsvorfall eröffnen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kundenmeldung</translation>
    </message>
    <message>
        <source>Ana, phone, 40: cannot pay #</source>
        <translation>Ana, Telefon, 40: kann nicht zahlen #</translation>
    </message>
    <message>
        <source>who, channel, how many: what they said, # what they were told</source>
        <translation>wer, Weg, wie viele: was gesagt wurde, # was Du gesagt hast</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>Kundenmeldung eingetragen</translation>
    </message>
    <message>
        <source>What may I tell a customer now?</source>
        <translation>Was darf ich einem Kunden jetzt sagen?</translation>
    </message>
    <message>
        <source>Log a contact of a customer …</source>
        <translation>Meldung eines Kunden eintragen …</translation>
    </message>
    <message>
        <source>Why is this no drill?</source>
        <translation>Warum ist das keine Übung?</translation>
    </message>
    <message>
        <source>Why is this a drill?</source>
        <translation>Warum ist das eine Übung?</translation>
    </message>
    <message>
        <source>it counts again</source>
        <translation>sie zählt wieder</translation>
    </message>
    <message>
        <source>it counts nowhere from now on</source>
        <translation>sie zählt von nun an nirgends</translation>
    </message>
    <message>
        <source>Mark as a drill, or as none …</source>
        <translation>Als Übung kennzeichnen, oder als keine …</translation>
    </message>
    <message>
        <source>Drop this ticket, or open it again …</source>
        <translation>Ticket verwerfen oder wieder öffnen …</translation>
    </message>
    <message>
        <source>Raise to an incident …</source>
        <translation>Zu einem Vorfall machen …</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Adopt the newer template</source>
        <translation>Die neuere Vorlage übernehmen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RoomSkeleton</name>
    <message>
        <source>No incident is focused. Enter opens the queue.</source>
        <translation>Kein Vorfall ist gewählt. Enter öffnet die Queue.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>key, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>commander %1</source>
        <translation>Einsatzleitung %1</translation>
    </message>
    <message>
        <source>last change %1</source>
        <comment>time</comment>
        <translation>letzte Änderung %1</translation>
    </message>
    <message>
        <source>The rest of this incident is on its way.</source>
        <translation>Der Rest dieses Vorfalls ist unterwegs.</translation>
    </message>
    <message>
        <source>Only the summary is here; the rest comes when the connection is back.</source>
        <translation>Nur die Zusammenfassung ist hier; der Rest kommt, wenn die Verbindung wieder da ist.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RouteLine</name>
    <message>
        <source>Why it goes there</source>
        <translation>Warum er dorthin geht</translation>
    </message>
    <message>
        <source>Send the alert elsewhere</source>
        <translation>Alarm anderswohin leiten</translation>
    </message>
    <message>
        <source>Make it: %1</source>
        <translation>Daraus machen: %1</translation>
    </message>
    <message>
        <source>Until it is over, make it</source>
        <translation>Bis er vorbei ist</translation>
    </message>
    <message>
        <source>1, 2 or 3</source>
        <translation>1, 2 oder 3</translation>
    </message>
    <message>
        <source>Enter sends it there</source>
        <translation>Enter leitet ihn dorthin</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RuleForm</name>
    <message>
        <source>any level</source>
        <translation>jede Stufe</translation>
    </message>
    <message>
        <source>%1 or worse</source>
        <translation>%1 oder schlimmer</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>any service</source>
        <translation>jeder Dienst</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>any labels; team=core, region=us</source>
        <translation>beliebige Labels; team=core, region=us</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Tab goes on, Space and the arrows choose, Enter keeps, Esc leaves</source>
        <translation>Tab geht weiter, Space und die Pfeile wählen, Enter übernimmt, Esc verlässt</translation>
    </message>
    <message>
        <source>Labels are written like team=core, parted by commas.</source>
        <translation>Labels schreibt man wie team=core, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The rule needs a name.</source>
        <translation>Die Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Routing rule</source>
        <translation>Routingregel</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RulesHead</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When all of it holds</source>
        <translation>Wenn all dies zutrifft</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RulesModel</name>
    <message>
        <source>Rule %1 added.</source>
        <translation>Regel %1 hinzugefügt.</translation>
    </message>
    <message>
        <source>Rule %1 changed.</source>
        <translation>Regel %1 geändert.</translation>
    </message>
    <message>
        <source>Rule %1 removed.</source>
        <translation>Regel %1 entfernt.</translation>
    </message>
    <message>
        <source>Rule %1 moved.</source>
        <translation>Regel %1 verschoben.</translation>
    </message>
    <message>
        <source>The rules were not kept: %1</source>
        <translation>Die Regeln wurden nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The rules could not be tried: %1</source>
        <translation>Die Regeln ließen sich nicht erproben: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <comment>place of a rule, name, conditions, route</comment>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>The times changed.</source>
        <translation>Die Zeiten haben sich geändert.</translation>
    </message>
    <message>
        <source>The routes have other names.</source>
        <translation>Die Wege heißen jetzt anders.</translation>
    </message>
    <message>
        <source>%1 changed the rules meanwhile: theirs are shown, yours are kept.</source>
        <translation>%1 hat die Regeln inzwischen geändert: gezeigt werden diese, deine sind aufgehoben.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Your rules are in force.</source>
        <translation>Deine Regeln gelten.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RulesPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The rules have not come yet.</source>
        <translation>Die Regeln sind noch nicht da.</translation>
    </message>
    <message>
        <source>No rule is chosen.</source>
        <translation>Keine Regel ist gewählt.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>The first rule whose conditions all hold decides; what none takes is only recorded.</source>
        <translation>Die erste Regel, deren Bedingungen alle zutreffen, entscheidet; was keine erfasst, wird nur aufgezeichnet.</translation>
    </message>
    <message>
        <source>These are the rules that come with the program; the first change makes them yours.</source>
        <translation>Dies sind die Regeln, die mit dem Programm kommen; die erste Änderung macht sie zu deinen.</translation>
    </message>
    <message>
        <source>The rules could not be read: %1.</source>
        <translation>Die Regeln waren nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine verwenden</translation>
    </message>
    <message>
        <source>A group&apos;s first ticket waits %1 for more of it.</source>
        <translation>Das erste Ticket einer Gruppe wartet %1 auf mehr davon.</translation>
    </message>
    <message>
        <source>Entries about one ticket are at least %1 apart.</source>
        <translation>Einträge zu einem Ticket liegen mindestens %1 auseinander.</translation>
    </message>
    <message>
        <source>A page that nobody has is said again after %1.</source>
        <translation>Eine Alarmierung, die niemand hat, wird nach %1 wiederholt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RulesView</name>
    <message>
        <source>Routing rules</source>
        <translation>Routingregeln</translation>
    </message>
</context>
<context>
    <name>warroom::ui::RunbookList</name>
    <message>
        <source>Runbook quick links</source>
        <translation>Runbook-Direktlinks</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SavedViews</name>
    <message>
        <source>Everything open</source>
        <translation>Alles Offene</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Folgetickets</translation>
    </message>
    <message>
        <source>Overdue follow-ups</source>
        <translation>Überfällige Folgetickets</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, nach %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SectionFrame</name>
    <message>
        <source>%1, %2</source>
        <comment>section name, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>more people</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1. Here: %2</source>
        <comment>section, who is in it</comment>
        <translation>%1. Hier: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SectionView</name>
    <message>
        <source>What was reported, word for word</source>
        <translation>Was gemeldet wurde, wörtlich</translation>
    </message>
    <message>
        <source>What do users see, how many, since when?</source>
        <translation>Was sehen Nutzer, wie viele, seit wann?</translation>
    </message>
    <message>
        <source>Which users, systems, regions?</source>
        <translation>Welche Nutzer, Systeme, Regionen?</translation>
    </message>
    <message>
        <source>What do you suspect? Write it, or mark TBD</source>
        <translation>Was ist die Vermutung? Eintragen oder als TBD kennzeichnen</translation>
    </message>
    <message>
        <source>Add action, then @ to assign</source>
        <translation>Schritt hinzufügen, mit @ zuweisen</translation>
    </message>
    <message>
        <source>What can ease the symptoms now? Write it, or mark TBD</source>
        <translation>Was lindert die Symptome jetzt? Eintragen oder als TBD kennzeichnen</translation>
    </message>
    <message>
        <source>What removes the cause? Write it, or mark TBD</source>
        <translation>Was beseitigt die Ursache? Eintragen oder als TBD kennzeichnen</translation>
    </message>
    <message>
        <source>Why …?</source>
        <translation>Warum …?</translation>
    </message>
    <message>
        <source>What keeps it from coming back? Write it, or mark TBD</source>
        <translation>Was verhindert ein erneutes Auftreten? Eintragen oder als TBD kennzeichnen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>next actions</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>open actions, done actions</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>whys</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>open whys, answered whys</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n beantwortet</numerusform>
            <numerusform>%n beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixes</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>verbatim · locked</source>
        <translation>wörtlich · gesperrt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>root cause</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>suspected</source>
        <comment>root cause</comment>
        <translation>vermutet</translation>
    </message>
    <message numerus="yes">
        <source>%n measure</source>
        <comment>prevention</comment>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures</source>
        <comment>prevention</comment>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <comment>section</comment>
        <translation>optional</translation>
    </message>
    <message>
        <source>required</source>
        <comment>section</comment>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>TBD</source>
        <translation>TBD</translation>
    </message>
    <message>
        <source>TBD until closing</source>
        <translation>TBD bis zum Schließen</translation>
    </message>
    <message>
        <source>TBD until %1</source>
        <comment>name of a phase</comment>
        <translation>TBD bis %1</translation>
    </message>
    <message>
        <source>needed to close</source>
        <translation>zum Schließen nötig</translation>
    </message>
    <message>
        <source>needed for %1</source>
        <comment>name of a phase</comment>
        <translation>nötig für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mark of a section, its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>owed</source>
        <comment>section that an earlier phase required</comment>
        <translation>nachzuholen</translation>
    </message>
    <message>
        <source>ask freely</source>
        <translation>jederzeit fragen</translation>
    </message>
    <message>
        <source>Advance to %1</source>
        <comment>name of a phase</comment>
        <translation>Weiter zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n section needed</source>
        <translation>
            <numerusform>%n Abschnitt fehlt</numerusform>
            <numerusform>%n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections needed</source>
        <translation>
            <numerusform>%n Abschnitt fehlt</numerusform>
            <numerusform>%n Abschnitte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a phase, what is missing</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n needed</source>
        <comment>sections</comment>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>TBD for %1</source>
        <comment>duration</comment>
        <translation>TBD seit %1</translation>
    </message>
    <message>
        <source>suspected for %1</source>
        <comment>root cause, duration</comment>
        <translation>vermutet seit %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a cause, how long it has been so</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <comment>whys</comment>
        <translation>
            <numerusform>%n verworfen</numerusform>
            <numerusform>%n verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Raise it first</source>
        <translation>Erst zum Vorfall machen</translation>
    </message>
    <message numerus="yes">
        <source>It was over and came back %n times.</source>
        <translation>
            <numerusform>Es war %n Mal erledigt und kam zurück.</numerusform>
            <numerusform>Es war %n Mal erledigt und kam zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::SentList</name>
    <message>
        <source>%1 · %2</source>
        <comment>audiences, author</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sent updates</source>
        <translation>Gesendete Updates</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Nobody was told anything yet.</source>
        <translation>Noch wurde niemand informiert.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SentUpdatesModel</name>
    <message>
        <source>struck</source>
        <comment>an update that was taken back</comment>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>span</comment>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>Update %1</source>
        <comment>number of a status update</comment>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>all on time</source>
        <translation>alle pünktlich</translation>
    </message>
    <message>
        <source>all on time but one</source>
        <translation>alle pünktlich bis auf eines</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>updates</comment>
        <translation>
            <numerusform>%n zu spät</numerusform>
            <numerusform>%n zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, to %3, %4: %5</source>
        <comment>time, update 4, audiences, on time, text</comment>
        <translation>%1, %2, an %3, %4: %5</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceDetail</name>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from, until</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag (%n)</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>It has no objective yet, so its health is not known. E writes one.</source>
        <translation>Er hat noch kein Ziel, sein Zustand ist daher unbekannt. E schreibt eines.</translation>
    </message>
    <message>
        <source>Debug board</source>
        <translation>Debug-Board</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Is needed by</source>
        <translation>Wird gebraucht von</translation>
    </message>
    <message>
        <source>Runbooks and links</source>
        <translation>Runbooks und Links</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none. W plans one.</source>
        <translation>keine. W plant eines.</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>zuständig %1</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Expected signals</source>
        <translation>Erwartete Signale</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Last deploy</source>
        <translation>Letztes Deployment</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>version, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Runbooks</translation>
    </message>
    <message>
        <source>not in the catalog</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source>runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Worth a second thought</source>
        <translation>Einen zweiten Gedanken wert</translation>
    </message>
    <message>
        <source>Names of its requests, calls and log lines that are counted as one: %1. A name should hold no id.</source>
        <translation>Namen seiner Anfragen, Aufrufe und Logzeilen, die als einer gezählt werden: %1. Ein Name sollte keine ID enthalten.</translation>
    </message>
    <message>
        <source>raised risk</source>
        <translation>erhöhtes Risiko</translation>
    </message>
    <message>
        <source>Raised risk</source>
        <translation>Erhöhtes Risiko</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Eingeführt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Service, being written</source>
        <translation>Dienst, in Bearbeitung</translation>
    </message>
    <message>
        <source>Ctrl Shift J</source>
        <translation>Ctrl Shift J</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neuer Dienst</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as alerts and traces call it: checkout-api</source>
        <translation>wie Alarme und Traces ihn nennen: checkout-api</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>where in the stack: Data</source>
        <translation>wo im Stack: Daten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>a person or a group</source>
        <translation>eine Person oder eine Gruppe</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>services, separated by commas</source>
        <translation>Dienste, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Runbooks</translation>
    </message>
    <message>
        <source>Title | https://…, one a line</source>
        <translation>Titel | https://…, je eine Zeile</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>good requests / all requests</source>
        <translation>gute Anfragen / alle Anfragen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Good events</source>
        <translation>Gute Ereignisse</translation>
    </message>
    <message>
        <source>PromQL with $window</source>
        <translation>PromQL mit $window</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Asks by</source>
        <translation>Fragt per</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zieladresse</translation>
    </message>
    <message>
        <source>https://shop.example/health</source>
        <translation>https://shop.example/health</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>Gute Statuscodes</translation>
    </message>
    <message>
        <source>200 204; empty: 200 to 399</source>
        <translation>200 204; leer: 200 bis 399</translation>
    </message>
    <message>
        <source>Every, s</source>
        <translation>Takt, s</translation>
    </message>
    <message>
        <source>Gives up, ms</source>
        <translation>Abbruch nach, ms</translation>
    </message>
    <message>
        <source>Span name</source>
        <translation>Span-Name</translation>
    </message>
    <message>
        <source>empty: all requests of the service</source>
        <translation>leer: alle Anfragen des Dienstes</translation>
    </message>
    <message>
        <source>Slow from, ms</source>
        <translation>Langsam ab, ms</translation>
    </message>
    <message>
        <source>0: only failures are bad</source>
        <translation>0: nur Fehler gelten als schlecht</translation>
    </message>
    <message>
        <source>Objective, %</source>
        <translation>Ziel, %</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Pages when</source>
        <translation>Alarmiert bei</translation>
    </message>
    <message>
        <source>5 ×</source>
        <translation>5 ×</translation>
    </message>
    <message>
        <source>14.4 × or 6 ×</source>
        <translation>14,4 × oder 6 ×</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>14.4 60 5 page: rate, minutes, minutes, route</source>
        <translation>14.4 60 5 page: Rate, Minuten, Minuten, Route</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Zählt nicht</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Ctrl Shift U</source>
        <translation>Strg Umschalt U</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation>Ressource %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>PromQL that gives one number</source>
        <translation>PromQL, das eine Zahl ergibt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>%, MB, requests</source>
        <translation>%, MB, Anfragen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>above it stands out; empty: none</source>
        <translation>darüber fällt es auf; leer: keine</translation>
    </message>
    <message>
        <source>New service %1</source>
        <translation>Neuer Dienst %1</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Eingeführt</translation>
    </message>
    <message>
        <source>the day its users got it: 2026-11-20</source>
        <translation>der Tag, ab dem ihn alle nutzen: 2026-11-20</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceGraph</name>
    <message>
        <source>%1 %2 %</source>
        <comment>service, share of good events</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Share of good events</source>
        <translation>Anteil guter Ereignisse</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Budget spent: %1 (%2)</source>
        <comment>by this incident: share, objective</comment>
        <translation>Budget verbraucht: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceHints</name>
    <message>
        <source>It needs %1, which is not in the catalog.</source>
        <translation>Er braucht %1; das steht nicht im Katalog.</translation>
    </message>
    <message>
        <source>%1 has no runbook: who is paged for it does not read what to do.</source>
        <translation>%1 hat kein Runbook: Wer dafür alarmiert wird, liest nicht, was zu tun ist.</translation>
    </message>
    <message>
        <source>%1 pages at any hour for a service of tier %2; a ticket would do.</source>
        <translation>%1 alarmiert zu jeder Stunde für einen Dienst der Stufe %2; ein Ticket genügt.</translation>
    </message>
    <message>
        <source>%1: a query does not ask about $window, so that the same events count again.</source>
        <translation>%1: Eine Abfrage fragt nicht nach $window, sodass dieselben Ereignisse mehrfach zählen.</translation>
    </message>
    <message>
        <source>%1: %2 is more than people, its probe or what it needs can keep.</source>
        <translation>%1: %2 ist mehr, als Menschen, die Prüfung oder was er braucht halten können.</translation>
    </message>
    <message>
        <source>Nobody owns this service.</source>
        <translation>Niemand ist für diesen Dienst zuständig.</translation>
    </message>
    <message>
        <source>Its owner %1 is not in this workspace, or nobody is left there.</source>
        <translation>Zuständig ist %1: nicht in diesem Arbeitsbereich, oder niemand ist mehr dort.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServiceWords</name>
    <message>
        <source>monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>alerting</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>rotation</source>
        <comment>people who take turns</comment>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>parts of readiness</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, lacks: %2</source>
        <translation>%1, es fehlt: %2</translation>
    </message>
    <message>
        <source>no objective</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>good</source>
        <comment>health of a service</comment>
        <translation>gut</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>burning</source>
        <comment>an error budget</comment>
        <translation>hoher Verbrauch</translation>
    </message>
    <message>
        <source>budget used up</source>
        <translation>Budget aufgebraucht</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <comment>budget left of the whole budget</comment>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>times</comment>
        <translation>%1 ×</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe, 24 h: good in all %1 minutes</source>
        <translation>Probe, 24 h: gut in allen %1 Minuten</translation>
    </message>
    <message>
        <source>Probe, 24 h: failed in %1 of %2 minutes, in %3 of them alone: flake rate %4</source>
        <translation>Probe, 24 h: fehlgeschlagen in %1 von %2 Minuten, davon %3 einzeln: Flake-Rate %4</translation>
    </message>
    <message>
        <source>%1 of %2 has %3 values in %4 open alerts; each makes an alert of its own</source>
        <translation>%1 von %2 hat %3 Werte in %4 offenen Alerts; jeder wird ein eigener Alert</translation>
    </message>
    <message>
        <source>launched today</source>
        <translation>heute eingeführt</translation>
    </message>
    <message numerus="yes">
        <source>launched %n day ago</source>
        <translation>
            <numerusform>vor %n Tag eingeführt</numerusform>
            <numerusform>vor %n Tagen eingeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>launched %n days ago</source>
        <translation>
            <numerusform>vor %n Tag eingeführt</numerusform>
            <numerusform>vor %n Tagen eingeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deploys in 7 days, %2 a week are usual</source>
        <translation>%1 Deployments in 7 Tagen, üblich sind %2 in der Woche</translation>
    </message>
    <message>
        <source>raised risk: %1</source>
        <translation>erhöhtes Risiko: %1</translation>
    </message>
    <message>
        <source>Raised risk of %1: %2.</source>
        <comment>service, why</comment>
        <translation>Erhöhtes Risiko von %1: %2.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServicesModel</name>
    <message>
        <source>%1 of the budget spent</source>
        <translation>%1 des Budgets verbraucht</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServicesPresenter</name>
    <message>
        <source>as of %1</source>
        <comment>time</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The catalog is changed by commanders and administrators.</source>
        <translation>Den Katalog ändern nur Einsatzleitung und Admins.</translation>
    </message>
    <message>
        <source>The catalog is changed on the server: not while offline.</source>
        <translation>Der Katalog wird auf dem Server geändert: nicht offline.</translation>
    </message>
    <message>
        <source>This account may only read and watch.</source>
        <translation>Dieses Konto darf nur lesen und beobachten.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ServicesScreen</name>
    <message>
        <source>No service is chosen.</source>
        <translation>Kein Dienst ist gewählt.</translation>
    </message>
    <message>
        <source>No service is being written.</source>
        <translation>Kein Dienst wird gerade bearbeitet.</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Neuer Dienst</translation>
    </message>
    <message>
        <source>Edit the service</source>
        <translation>Dienst bearbeiten</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Dienst entfernen</translation>
    </message>
    <message>
        <source>Plan maintenance</source>
        <translation>Wartung planen</translation>
    </message>
    <message>
        <source>Go to the budget</source>
        <translation>Zum Budget</translation>
    </message>
    <message>
        <source>Debug board of the service</source>
        <translation>Debug-Board des Dienstes</translation>
    </message>
    <message>
        <source>Dependencies of the service</source>
        <translation>Abhängigkeiten des Dienstes</translation>
    </message>
    <message>
        <source>Filter services</source>
        <translation>Dienste filtern</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>In der Zeile</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Debug board</source>
        <translation>Debug-Board</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>SLOs</source>
        <translation>SLOs</translation>
    </message>
    <message>
        <source>No service yet. &quot;warroomctl service import FILE&quot; takes a whole catalog.</source>
        <translation>Noch kein Dienst. „warroomctl service import FILE“ liest einen ganzen Katalog ein.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 is planned.</source>
        <translation>%1 ist geplant.</translation>
    </message>
    <message>
        <source>The figures are %1. They go on when the connection is back.</source>
        <translation>Zahlen: %1. Sie laufen weiter, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Something is being written.</source>
        <translation>Gerade wird etwas geschrieben.</translation>
    </message>
    <message>
        <source>%1 is not in the catalog.</source>
        <translation>%1 ist nicht im Katalog.</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Ressource hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Strg+Umschalt+U</translation>
    </message>
    <message>
        <source>The catalog knows every service that alerts and tickets name.</source>
        <translation>Der Katalog kennt jeden Dienst, den Alarme und Tickets nennen.</translation>
    </message>
    <message>
        <source>Go to services that the catalog does not know</source>
        <translation>Zu Diensten, die der Katalog nicht kennt</translation>
    </message>
    <message>
        <source>Leave, keep it</source>
        <translation>Verlassen und behalten</translation>
    </message>
    <message>
        <source>Shift Esc</source>
        <translation>Shift Esc</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Make it a service</source>
        <translation>Zum Dienst machen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>What you were writing is kept: %1</source>
        <translation>Was du geschrieben hast, ist aufgehoben: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Session</name>
    <message>
        <source>There is no token for %1. What you write is kept here until there is one.</source>
        <translation>Für %1 gibt es kein Token. Was du schreibst, bleibt hier, bis es eines gibt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The local copy, what waits to be sent, drafts and these settings. To save it elsewhere, copy the folder while warroom is closed.</source>
        <translation>Die lokale Kopie, was auf das Senden wartet, Entwürfe und diese Einstellungen. Zum Sichern den Ordner kopieren, während warroom geschlossen ist.</translation>
    </message>
    <message>
        <source>warroom %1, with Qt %2</source>
        <translation>warroom %1, mit Qt %2</translation>
    </message>
    <message>
        <source>The sources of warroom are under the Apache License 2.0. This program is built with Qt Charts and is, as a whole, under the GNU General Public License, version 3. It comes without any warranty.</source>
        <translation>Die Quellen von warroom stehen unter der Apache License 2.0. Dieses Programm ist mit Qt Charts gebaut und steht als Ganzes unter der GNU General Public License, Version 3. Es gibt keinerlei Gewährleistung.</translation>
    </message>
    <message>
        <source>Typefaces: Inter and JetBrains Mono in modified versions, under the SIL Open Font License. The texts of all licences are installed with the package, in /usr/share/doc/warroom and /usr/share/common-licenses.</source>
        <translation>Schriften: Inter und JetBrains Mono in veränderten Fassungen, unter der SIL Open Font License. Die Texte aller Lizenzen kommen mit dem Paket, in /usr/share/doc/warroom und /usr/share/common-licenses.</translation>
    </message>
    <message>
        <source>Next setting</source>
        <translation>Nächste Einstellung</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Join a backend</source>
        <translation>Einem Backend beitreten</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Normal contrast</source>
        <translation>Normaler Kontrast</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SeverityAid</name>
    <message>
        <source>Are users hurt now?</source>
        <translation>Leiden jetzt Nutzer?</translation>
    </message>
    <message>
        <source>Does a core function fail?</source>
        <translation>Fällt eine Kernfunktion aus?</translation>
    </message>
    <message>
        <source>Is there a way around?</source>
        <translation>Gibt es einen Umweg?</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SeverityBlock</name>
    <message>
        <source>No open incident</source>
        <translation>Kein offener Vorfall</translation>
    </message>
    <message>
        <source>Severity %1, opens the room</source>
        <translation>Schweregrad %1, öffnet den Raum</translation>
    </message>
    <message>
        <source>Open the room of this incident (F2)</source>
        <translation>Raum dieses Vorfalls öffnen (F2)</translation>
    </message>
    <message>
        <source>SEV%1</source>
        <translation>SEV%1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SeverityChoice</name>
    <message>
        <source>Most users are cut off, or data is being lost</source>
        <translation>Fast alle ausgesperrt oder Datenverlust</translation>
    </message>
    <message>
        <source>A main function fails for many users</source>
        <translation>Eine Hauptfunktion fällt für viele Nutzer aus</translation>
    </message>
    <message>
        <source>Some are hindered, or there is a way around</source>
        <translation>Einige behindert, oder mit Umweg</translation>
    </message>
    <message>
        <source>A flaw that few notice</source>
        <translation>Ein Mangel, den wenige bemerken</translation>
    </message>
    <message>
        <source>A wish, or cosmetic</source>
        <translation>Ein Wunsch oder Kosmetik</translation>
    </message>
    <message>
        <source>Severity: %1, %2</source>
        <translation>Schweregrad: %1, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>%1. %2 Y yes, N no, U not sure</source>
        <comment>severity, question</comment>
        <translation>%1. %2 Y ja, N nein, U unsicher</translation>
    </message>
    <message>
        <source>Proposed: %1. Assume the worse; it can be lowered later.</source>
        <translation>Vorschlag: %1. Vom Schlimmeren ausgehen; senken geht später.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SideColumn</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Roles and checklist</source>
        <translation>Rollen und Checkliste</translation>
    </message>
    <message>
        <source>room</source>
        <comment>where somebody is</comment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>%1 · notified %2</source>
        <comment>number of watchers, time</comment>
        <translation>%1 · benachrichtigt %2</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no time</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>Meine Rolle</translation>
    </message>
    <message>
        <source>Checklist of the incident</source>
        <translation>Checkliste des Vorfalls</translation>
    </message>
    <message>
        <source>Checklist of my role</source>
        <translation>Checkliste meiner Rolle</translation>
    </message>
    <message>
        <source>The ticket shows that this is done</source>
        <translation>Das Ticket zeigt, dass dies erledigt ist</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicegüte</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>drives</source>
        <comment>beside a person</comment>
        <translation>steuert</translation>
    </message>
    <message>
        <source>drives · %1</source>
        <comment>where somebody is</comment>
        <translation>steuert · %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Template %1; %2 is newer</source>
        <comment>version of the ticket, newer version</comment>
        <translation>Vorlage %1; %2 ist neuer</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SidePane</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SignOff</name>
    <message>
        <source>sent back %1</source>
        <comment>time</comment>
        <translation>zurückgegeben %1</translation>
    </message>
    <message>
        <source>asked for review %1</source>
        <comment>time</comment>
        <translation>um Review gebeten %1</translation>
    </message>
    <message>
        <source>reviewed %1</source>
        <comment>time</comment>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <comment>time</comment>
        <translation>geschlossen %1</translation>
    </message>
    <message>
        <source>drafting</source>
        <translation>im Entwurf</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SignOffBlock</name>
    <message>
        <source>Sign-off</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, what they did</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, role</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SignalLanes</name>
    <message>
        <source>%1 % of %2 %</source>
        <comment>share that is good, share that is promised</comment>
        <translation>%1 % von %2 %</translation>
    </message>
    <message>
        <source>%1, below it since %2</source>
        <comment>shares, time</comment>
        <translation>%1, darunter seit %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SilenceLine</name>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Silence for %1 minutes</source>
        <translation>%1 Minuten stumm schalten</translation>
    </message>
    <message>
        <source>Why it is silenced</source>
        <translation>Warum stumm geschaltet wird</translation>
    </message>
    <message>
        <source>Silence for</source>
        <translation>Stumm für</translation>
    </message>
    <message>
        <source>1, 5, 3 or 6</source>
        <translation>1, 5, 3 oder 6</translation>
    </message>
    <message>
        <source>Enter silences</source>
        <translation>Enter schaltet stumm</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SimilarRow</name>
    <message>
        <source>%1 %2, %3: open it instead</source>
        <comment>severity, key, title</comment>
        <translation>%1 %2, %3: stattdessen öffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SimilarTickets</name>
    <message>
        <source>Open already, and similar: Enter opens it instead</source>
        <translation>Schon offen und ähnlich: Enter öffnet es stattdessen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SinceLine</name>
    <message>
        <source>Since you looked</source>
        <translation>Seit deinem letzten Blick</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SourceList</name>
    <message>
        <source>What stands behind it</source>
        <translation>Was dahintersteht</translation>
    </message>
    <message>
        <source>Behind it</source>
        <comment>tickets or services</comment>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SourcesModel</name>
    <message>
        <source>metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>nothing came in the last day</source>
        <translation>seit einem Tag kam nichts</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>kinds of telemetry</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 des Budgets</translation>
    </message>
    <message>
        <source>99 of 100 requests are faster</source>
        <translation>99 von 100 Anfragen sind schneller</translation>
    </message>
    <message>
        <source>longest</source>
        <comment>request</comment>
        <translation>längste</translation>
    </message>
    <message>
        <source>the slowest request</source>
        <translation>die langsamste Anfrage</translation>
    </message>
    <message>
        <source>server</source>
        <comment>side</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>of the latest requests with a trace, failed by the service</source>
        <translation>der letzten Anfragen mit Trace, vom Dienst gescheitert</translation>
    </message>
    <message>
        <source>client</source>
        <comment>side</comment>
        <translation>Client</translation>
    </message>
    <message>
        <source>refused with HTTP 4xx, not counted as failed</source>
        <translation>mit HTTP 4xx abgelehnt, zählt nicht als gescheitert</translation>
    </message>
    <message>
        <source>machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>acknowledged by a machine only, not counted</source>
        <translation>nur von einer Maschine bestätigt, zählt nicht</translation>
    </message>
    <message>
        <source>first line</source>
        <comment>of support</comment>
        <translation>erste Linie</translation>
    </message>
    <message>
        <source>came back, of those that ended without being raised</source>
        <translation>kamen zurück, von denen, die ohne Vorfall endeten</translation>
    </message>
    <message>
        <source>raised</source>
        <comment>tickets</comment>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>came back, of those that were raised to incidents</source>
        <translation>kamen zurück, von denen, die zu Vorfällen wurden</translation>
    </message>
</context>
<context>
    <name>warroom::ui::SpokenChanges</name>
    <message>
        <source>Online again</source>
        <translation>Wieder online</translation>
    </message>
    <message>
        <source>Offline. What you write is kept here.</source>
        <translation>Offline. Was du schreibst, bleibt hier.</translation>
    </message>
    <message>
        <source>Signed out. What you write is kept here.</source>
        <translation>Abgemeldet. Was du schreibst, bleibt hier.</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Kein Vorfall ist offen</translation>
    </message>
    <message>
        <source>SEV%1, %2</source>
        <comment>severity and title of the incident in the strip</comment>
        <translation>SEV%1, %2</translation>
    </message>
    <message>
        <source>Severity is now SEV%1</source>
        <translation>Schweregrad ist jetzt SEV%1</translation>
    </message>
    <message>
        <source>Phase is now %1</source>
        <translation>Phase ist jetzt %1</translation>
    </message>
    <message>
        <source>The next update is due now</source>
        <translation>Das nächste Update ist jetzt fällig</translation>
    </message>
    <message>
        <source>Next update in 2 minutes</source>
        <translation>Nächstes Update in 2 Minuten</translation>
    </message>
    <message>
        <source>Next update in 5 minutes</source>
        <translation>Nächstes Update in 5 Minuten</translation>
    </message>
    <message>
        <source>No page waits any more</source>
        <translation>Keine Alarmierung wartet mehr</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Staleness</name>
    <message>
        <source>incomplete</source>
        <translation>lückenhaft</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>noch nicht vollständig</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>time</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>as of %1, %2 ago</source>
        <comment>time, age</comment>
        <translation>Stand %1, vor %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::StartScreen</name>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Either way, what you write is first kept in %1</source>
        <translation>So oder so liegt, was du schreibst, zuerst in %1</translation>
    </message>
    <message>
        <source>Where do your incidents live?</source>
        <translation>Wo leben deine Vorfälle?</translation>
    </message>
    <message>
        <source>Both ways work offline, and the choice can be changed later under Settings (Ctrl comma): what you wrote alone goes with you when you join.</source>
        <translation>Beides geht offline, und die Wahl lässt sich später unter Einstellungen (Ctrl Komma) ändern: Was du allein geschrieben hast, kommt beim Beitreten mit.</translation>
    </message>
    <message>
        <source>Work on this machine</source>
        <translation>Auf diesem Rechner arbeiten</translation>
    </message>
    <message>
        <source>Tickets, timelines and postmortems are kept here. There is nothing to set up, no account and no network.</source>
        <translation>Tickets, Zeitleisten und Postmortems liegen hier. Es gibt nichts einzurichten, kein Konto und kein Netz.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin to work on this machine</source>
        <translation>Auf diesem Rechner zu arbeiten beginnen</translation>
    </message>
    <message>
        <source>Join a team&apos;s backend</source>
        <translation>Dem Backend eines Teams beitreten</translation>
    </message>
    <message>
        <source>Everybody sees the same tickets within the second. Address and token come from whoever runs warroomd for the team.</source>
        <translation>Alle sehen binnen einer Sekunde dieselben Tickets. Adresse und Token kommen von dem, der warroomd für das Team betreibt.</translation>
    </message>
    <message>
        <source>Join a backend</source>
        <translation>Einem Backend beitreten</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Nicht weiter versuchen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::StartWindow</name>
    <message>
        <source>warroom</source>
        <translation>warroom</translation>
    </message>
</context>
<context>
    <name>warroom::ui::StateChip</name>
    <message>
        <source>State of the review: %1</source>
        <translation>Stand der Prüfung: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::StripPresenter</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>+1 %1 open</source>
        <translation>+1 %1 offen</translation>
    </message>
    <message numerus="yes">
        <source>+%n open, worst %1</source>
        <translation>
            <numerusform>+%n offen, schwerster %1</numerusform>
            <numerusform>+%n offen, schwerster %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No open tickets</source>
        <translation>Keine offenen Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket</source>
        <translation>
            <numerusform>%n offenes Ticket</numerusform>
            <numerusform>%n offene Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation>
            <numerusform>%n offenes Ticket</numerusform>
            <numerusform>%n offene Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TabBar</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TemplateModel</name>
    <message>
        <source>free</source>
        <comment>what a phase asks of a section</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>TBD or filled</source>
        <translation>TBD oder ausgefüllt</translation>
    </message>
    <message>
        <source>filled</source>
        <comment>what a phase asks of a section</comment>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>filled or marked</source>
        <translation>ausgefüllt oder gekennzeichnet</translation>
    </message>
    <message>
        <source>one owned</source>
        <comment>next action</comment>
        <translation>eine vergeben</translation>
    </message>
    <message>
        <source>open ones owned</source>
        <comment>next actions</comment>
        <translation>offene vergeben</translation>
    </message>
    <message>
        <source>none open</source>
        <comment>next action</comment>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>suspected</source>
        <comment>root cause</comment>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>root cause</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>one or more</source>
        <comment>whys</comment>
        <translation>mindestens eine</translation>
    </message>
    <message>
        <source>all settled</source>
        <comment>whys</comment>
        <translation>alle erledigt</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <comment>prevention</comment>
        <translation>Folgetickets</translation>
    </message>
    <message>
        <source>%1 · comes with the program</source>
        <comment>version of the template</comment>
        <translation>%1 · kommt mit dem Programm</translation>
    </message>
    <message>
        <source>%1 · %2, %3: %4</source>
        <comment>version of the template, who, when, why</comment>
        <translation>%1 · %2, %3: %4</translation>
    </message>
    <message>
        <source>The template has not come yet.</source>
        <translation>Die Vorlage ist noch nicht da.</translation>
    </message>
    <message>
        <source>Commanders and admins publish templates.</source>
        <translation>Einsatzleitung und Admins veröffentlichen Vorlagen.</translation>
    </message>
    <message>
        <source>An older version stays as it is; the next one is made from the newest.</source>
        <translation>Eine ältere Version bleibt, wie sie ist; die nächste entsteht aus der neuesten.</translation>
    </message>
    <message>
        <source>The template was not published: %1</source>
        <translation>Die Vorlage wurde nicht veröffentlicht: %1</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>es kam nichts zurück</translation>
    </message>
    <message>
        <source>Template %1 is published. New tickets have it; those that are there keep theirs.</source>
        <translation>Vorlage %1 ist veröffentlicht. Neue Tickets haben sie; die vorhandenen behalten ihre.</translation>
    </message>
    <message>
        <source>%1 may be empty.</source>
        <translation>%1 darf leer sein.</translation>
    </message>
    <message>
        <source>%1, %2: %3, fixed</source>
        <comment>section, phase, need</comment>
        <translation>%1, %2: %3, fest</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>section, phase, need</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TemplateScreen</name>
    <message>
        <source>Ticket template</source>
        <translation>Vorlage der Tickets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine verwenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Said where the section is empty</source>
        <translation>Steht dort, wo der Abschnitt leer ist</translation>
    </message>
    <message>
        <source>empty: the program&apos;s own words</source>
        <translation>leer: die Worte des Programms</translation>
    </message>
    <message>
        <source>Why it is better</source>
        <translation>Warum sie besser ist</translation>
    </message>
    <message>
        <source>everybody reads it with the version</source>
        <translation>alle lesen es bei der Version</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions of the template</source>
        <translation>Versionen der Vorlage</translation>
    </message>
    <message>
        <source>The program relies on this; it stays as it is.</source>
        <translation>Darauf verlässt sich das Programm; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase, what it asks</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A ticket keeps the template that it was born with. What stands grey is fixed: the program relies on it.</source>
        <translation>Ein Ticket behält die Vorlage, mit der es entstand. Was grau steht, ist fest: Darauf verlässt sich das Programm.</translation>
    </message>
    <message>
        <source>There is no connection: this is what was known last, and nothing can be published.</source>
        <translation>Es gibt keine Verbindung: Das ist, was zuletzt bekannt war, und nichts kann veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The template could not be read: %1</source>
        <translation>Die Vorlage konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Another version was published meanwhile; what you changed is kept until you decide.</source>
        <translation>Inzwischen wurde eine andere Version veröffentlicht; was Du geändert hast, bleibt, bis Du entscheidest.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another version was published meanwhile.</source>
        <translation>Inzwischen wurde eine andere Version veröffentlicht.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>Say why it is better.</source>
        <translation>Sag, warum sie besser ist.</translation>
    </message>
    <message>
        <source>Next need</source>
        <translation>Nächster Bedarf</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Der davor</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The template has not come yet.</source>
        <translation>Die Vorlage ist noch nicht da.</translation>
    </message>
    <message>
        <source>What an empty section says</source>
        <translation>Was ein leerer Abschnitt sagt</translation>
    </message>
    <message>
        <source>Publish the template</source>
        <translation>Die Vorlage veröffentlichen</translation>
    </message>
    <message>
        <source>Discard the changes to the template</source>
        <translation>Die Änderungen an der Vorlage verwerfen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TemplateTable</name>
    <message>
        <source>What each phase asks of each section</source>
        <translation>Was jede Phase von jedem Abschnitt verlangt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TextBody</name>
    <message>
        <source>What happened, why, and how it ended, in a few sentences</source>
        <translation>Was geschah, warum und wie es endete, in wenigen Sätzen</translation>
    </message>
    <message>
        <source>Who could not do what, how many, for how long</source>
        <translation>Wer konnte was nicht tun, wie viele, wie lange</translation>
    </message>
    <message>
        <source>What made it shorter or smaller than it could have been</source>
        <translation>Was es kürzer oder kleiner machte, als es hätte sein können</translation>
    </message>
    <message>
        <source>What worked as it was meant to</source>
        <translation>Was so funktionierte, wie es sollte</translation>
    </message>
    <message>
        <source>What stood in the way: a missing signal, a slow tool, an unclear step</source>
        <translation>Was im Weg stand: ein fehlendes Signal, ein langsames Werkzeug, ein unklarer Schritt</translation>
    </message>
    <message>
        <source>What helped by chance, and will not next time</source>
        <translation>Was durch Zufall half und es nächstes Mal nicht tut</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketDraft</name>
    <message>
        <source>%1: %2.</source>
        <comment>severity, title</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Affected: %1.</source>
        <comment>service</comment>
        <translation>Betroffen: %1.</translation>
    </message>
    <message>
        <source>%1 commands.</source>
        <comment>person</comment>
        <translation>%1 hat die Einsatzleitung.</translation>
    </message>
    <message>
        <source>%1 looks into it.</source>
        <comment>person</comment>
        <translation>%1 sieht es sich an.</translation>
    </message>
    <message>
        <source>Next update %1 UTC.</source>
        <comment>time</comment>
        <translation>Nächstes Update %1 UTC.</translation>
    </message>
    <message>
        <source>Next update %1.</source>
        <comment>day and time</comment>
        <translation>Nächstes Update %1.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketLine</name>
    <message>
        <source>SEV%1, %2, %3</source>
        <translation>SEV%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>key and title of a ticket</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketPane</name>
    <message>
        <source>Prevention</source>
        <comment>name of a section, short</comment>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <comment>person</comment>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>you are editing</source>
        <translation>in Bearbeitung</translation>
    </message>
    <message>
        <source>P or Enter goes there, Shift Enter advances anyway.</source>
        <translation>P oder Enter geht dorthin, Shift Enter schaltet trotzdem weiter.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>may the orchestrator elect across regions?</source>
        <translation>darf der Orchestrator über Regionen hinweg wählen?</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc drops it</source>
        <translation>Enter übernimmt, Esc verwirft</translation>
    </message>
    <message>
        <source>Why %1</source>
        <comment>the rest of a question</comment>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Drop, because</source>
        <translation>Verwerfen, weil</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, prevention</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are typing</source>
        <comment>person, how many more</comment>
        <translation>
            <numerusform>%1 und %n weitere Person schreiben</numerusform>
            <numerusform>%1 und %n weitere schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>merged, read once</source>
        <translation>zusammengeführt, einmal lesen</translation>
    </message>
    <message>
        <source>Shown %1.</source>
        <comment>as of a time</comment>
        <translation>Gezeigt: %1.</translation>
    </message>
    <message>
        <source>%1 Shown %2.</source>
        <comment>sentence, as of a time</comment>
        <translation>%1 Gezeigt: %2.</translation>
    </message>
    <message>
        <source>Advance to %1 anyway, because</source>
        <comment>name of a phase</comment>
        <translation>Trotzdem weiter zu %1, weil</translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>mindestens %n Zeichen</numerusform>
            <numerusform>mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a secret …</source>
        <translation>Kein Geheimnis …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing of yours was masked here.</source>
        <translation>Von dir wurde hier nichts maskiert.</translation>
    </message>
    <message>
        <source>Not a secret, because</source>
        <translation>Kein Geheimnis, weil</translation>
    </message>
    <message>
        <source>the file comes back as it was attached</source>
        <translation>die Datei kommt zurück, wie sie angehängt wurde</translation>
    </message>
    <message>
        <source>the text comes back as it was written</source>
        <translation>der Text kommt zurück, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>Back to %1, because</source>
        <comment>name of a phase</comment>
        <translation>Zurück zu %1, weil</translation>
    </message>
    <message>
        <source>%1: none, because</source>
        <comment>name of a section</comment>
        <translation>%1: keine, weil</translation>
    </message>
    <message>
        <source>what would prevent it</source>
        <translation>was würde es verhindern</translation>
    </message>
    <message>
        <source>its number, or a new one in words</source>
        <translation>ihre Nummer oder eine neue in Worten</translation>
    </message>
    <message>
        <source>Alt ↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Reads well</source>
        <translation>Liest sich gut</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Beide zeigen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Last written by %1, %2</source>
        <comment>person, time</comment>
        <translation>Zuletzt geschrieben von %1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a section, who wrote it last</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Go into a cause first (4).</source>
        <translation>Geh zuerst in eine Ursache (4).</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>a cause, what would prevent it follows</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>Take the wheel</source>
        <translation>Steuer übernehmen</translation>
    </message>
    <message>
        <source>Ctrl Alt Y</source>
        <translation>Strg Alt Y</translation>
    </message>
    <message>
        <source>%1 drives: say it in the timeline, or take the wheel.</source>
        <comment>person</comment>
        <translation>%1 steuert: Sag es im Verlauf, oder übernimm das Steuer.</translation>
    </message>
    <message>
        <source>No credential of yours was masked here.</source>
        <translation>Hier wurden keine Zugangsdaten von Dir maskiert.</translation>
    </message>
    <message>
        <source>P raises it to an incident, Shift P says why not.</source>
        <translation>P macht es zu einem Vorfall, Shift P sagt, warum nicht.</translation>
    </message>
    <message>
        <source>Done, because</source>
        <translation>Erledigt, weil</translation>
    </message>
    <message>
        <source>Drop this ticket, because</source>
        <translation>Ticket verwerfen, weil</translation>
    </message>
    <message>
        <source>Open it again, because</source>
        <translation>Wieder öffnen, weil</translation>
    </message>
    <message>
        <source>Raise it to an incident of SEV</source>
        <translation>Zu einem Vorfall machen mit SEV</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <source>1 is the worst</source>
        <translation>1 ist am schlimmsten</translation>
    </message>
    <message>
        <source>A severity is a number from 1 to 5.</source>
        <translation>Eine Schwere ist eine Zahl von 1 bis 5.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketPast</name>
    <message>
        <source>As it was cannot be read: %1</source>
        <translation>Der frühere Stand ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>As it was %1 · entry %2 of %3</source>
        <comment>time, number, how many</comment>
        <translation>Wie es war %1 · Eintrag %2 von %3</translation>
    </message>
    <message>
        <source>%1 · reading the log</source>
        <comment>as it was …</comment>
        <translation>%1 · Verlauf wird gelesen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TicketPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>draft, on this device</source>
        <translation>Entwurf, auf diesem Gerät</translation>
    </message>
    <message>
        <source>%1 · open %2</source>
        <translation>%1 · offen %2</translation>
    </message>
    <message>
        <source>%1 · lasted %2</source>
        <translation>%1 · Dauer %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Update late by</source>
        <translation>Update überfällig</translation>
    </message>
    <message>
        <source>Update in</source>
        <translation>Update in</translation>
    </message>
    <message>
        <source>For %1: %2</source>
        <translation>Für %1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more section.</source>
        <translation>
            <numerusform>Und %n weiterer Abschnitt.</numerusform>
            <numerusform>Und %n weitere Abschnitte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more sections.</source>
        <translation>
            <numerusform>Und %n weiterer Abschnitt.</numerusform>
            <numerusform>Und %n weitere Abschnitte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Overdue by</source>
        <translation>Überfällig seit</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>Fällig in</translation>
    </message>
    <message>
        <source>a ticket that is not here</source>
        <translation>ein Ticket, das nicht hier ist</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>Duplikat von %1</translation>
    </message>
    <message>
        <source>Came from %1</source>
        <translation>Entstanden aus %1</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>Verknüpft mit %1</translation>
    </message>
    <message>
        <source>Only its summary is on this device. The rest comes with the next connection.</source>
        <translation>Nur die Zusammenfassung ist auf diesem Gerät. Der Rest kommt mit der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1 · Restricted</source>
        <translation>%1 · Eingeschränkt</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimeChart</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day on an axis</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>a day and its time at the cursor</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3, breached since %4</source>
        <translation>%1: %2, %3, verletzt seit %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>above the scale up to %1 at %2</source>
        <translation>über der Skala bis %1 um %2</translation>
    </message>
    <message>
        <source>below the scale down to %1 at %2</source>
        <translation>unter der Skala bis %1 um %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Timeline</name>
    <message>
        <source>%1 declared. %2</source>
        <comment>severity, title</comment>
        <translation>%1 ausgerufen. %2</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <comment>name of a section</comment>
        <translation>%1: wieder offen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a section, TBD or not needed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name of a section, mark, reason</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Cause is %1: %2</source>
        <comment>suspected or confirmed; the cause</comment>
        <translation>Ursache %1: %2</translation>
    </message>
    <message>
        <source>Nobody owns any more: %1</source>
        <comment>next action</comment>
        <translation>Niemand mehr zuständig: %1</translation>
    </message>
    <message>
        <source>%1 takes over: %2</source>
        <comment>person, next action</comment>
        <translation>%1 übernimmt: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>next action, its owner</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a why, its answer</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is vacant</source>
        <comment>role</comment>
        <translation>%1: unbesetzt</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>person, role</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>%1: as the log says</source>
        <comment>milestone</comment>
        <translation>%1: wie im Verlauf</translation>
    </message>
    <message>
        <source>%1 corrected to %2</source>
        <comment>milestone, time</comment>
        <translation>%1 korrigiert auf %2</translation>
    </message>
    <message>
        <source>Title changed to “%1”</source>
        <translation>Titel geändert in „%1“</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>severities</comment>
        <translation>%1, zuvor %2</translation>
    </message>
    <message>
        <source>Priority %1, was %2</source>
        <translation>Priorität %1, zuvor %2</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>%1 declared.</source>
        <comment>severity</comment>
        <translation>%1 ausgerufen.</translation>
    </message>
    <message>
        <source>Linked to another ticket</source>
        <translation>Mit anderem Ticket verknüpft</translation>
    </message>
    <message>
        <source>Original request given</source>
        <translation>Ursprüngliche Meldung erfasst</translation>
    </message>
    <message>
        <source>Another report</source>
        <translation>Weitere Meldung</translation>
    </message>
    <message>
        <source>Another report, from %1</source>
        <translation>Weitere Meldung, von %1</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <comment>name of a section</comment>
        <translation>%1 bearbeitet</translation>
    </message>
    <message>
        <source>Follow-up ticket: %1</source>
        <translation>Folgeticket: %1</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <comment>name of a section</comment>
        <translation>Entfernt aus %1</translation>
    </message>
    <message>
        <source>Put back into %1</source>
        <comment>name of a section</comment>
        <translation>Zurückgeholt in %1</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 ist dabei</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist nicht mehr dabei</translation>
    </message>
    <message>
        <source>%1 watches</source>
        <translation>%1 beobachtet</translation>
    </message>
    <message>
        <source>%1 no longer watches</source>
        <translation>%1 beobachtet nicht mehr</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>File %1, in place of the one before</source>
        <translation>Datei %1, anstelle der vorigen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Vorhaben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Entschärfung</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum-Frage</translation>
    </message>
    <message>
        <source>Why answered</source>
        <translation>Warum-Frage beantwortet</translation>
    </message>
    <message>
        <source>Why dropped</source>
        <translation>Warum-Frage verworfen</translation>
    </message>
    <message>
        <source>Why linked</source>
        <translation>Warum-Frage verknüpft</translation>
    </message>
    <message>
        <source>Why open again</source>
        <translation>Warum-Frage wieder offen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Update %1</source>
        <comment>number of a status update</comment>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>Action done</source>
        <translation>Schritt erledigt</translation>
    </message>
    <message>
        <source>Action open again</source>
        <translation>Schritt wieder offen</translation>
    </message>
    <message>
        <source>%1. Handed over with:
%2</source>
        <comment>who has a role, brief</comment>
        <translation>%1. Übergeben mit:
%2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>time</comment>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>No longer due on a day</source>
        <translation>Ohne Frist</translation>
    </message>
    <message>
        <source>No longer linked to another ticket</source>
        <translation>Nicht mehr mit einem anderen Ticket verknüpft</translation>
    </message>
    <message>
        <source>Postmortem: %1</source>
        <comment>state of the review</comment>
        <translation>Postmortem: %1</translation>
    </message>
    <message>
        <source>Checklist, done: %1</source>
        <translation>Checkliste, erledigt: %1</translation>
    </message>
    <message>
        <source>Checklist, open again: %1</source>
        <translation>Checkliste, wieder offen: %1</translation>
    </message>
    <message>
        <source>No secret (%1): %2</source>
        <translation>Kein Geheimnis (%1): %2</translation>
    </message>
    <message>
        <source>No secret in %1 (%2): %3</source>
        <comment>file, kinds, reason</comment>
        <translation>Kein Geheimnis in %1 (%2): %3</translation>
    </message>
    <message>
        <source>Begun under %1</source>
        <comment>name of a section</comment>
        <translation>Begonnen unter %1</translation>
    </message>
    <message>
        <source>Alert acknowledged: %1</source>
        <translation>Alarm quittiert: %1</translation>
    </message>
    <message>
        <source>Alert put here: %1</source>
        <translation>Alarm hier zugeordnet: %1</translation>
    </message>
    <message>
        <source>%1: the merged text reads well</source>
        <comment>name of a section</comment>
        <translation>%1: der zusammengeführte Text liest sich gut</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Nobody drives any more</source>
        <translation>Niemand steuert mehr</translation>
    </message>
    <message>
        <source>%1 drives</source>
        <comment>person</comment>
        <translation>%1 steuert</translation>
    </message>
    <message>
        <source>Restricted who sees this ticket: %1</source>
        <comment>reason</comment>
        <translation>Eingeschränkt, wer dieses Ticket sieht: %1</translation>
    </message>
    <message>
        <source>Everybody sees this ticket again</source>
        <translation>Alle sehen dieses Ticket wieder</translation>
    </message>
    <message>
        <source>Everybody sees this ticket again: %1</source>
        <comment>reason</comment>
        <translation>Alle sehen dieses Ticket wieder: %1</translation>
    </message>
    <message>
        <source>This is a drill: %1</source>
        <comment>reason</comment>
        <translation>Das ist eine Übung: %1</translation>
    </message>
    <message>
        <source>This is no drill: %1</source>
        <comment>reason</comment>
        <translation>Das ist keine Übung: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kundenmeldung</translation>
    </message>
    <message>
        <source>Template %1 → %2</source>
        <comment>version before, version now</comment>
        <translation>Vorlage %1 → %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineBoard</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time range</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>No entry matches. Esc clears the filter.</source>
        <translation>Kein Eintrag passt. Esc leert den Filter.</translation>
    </message>
    <message>
        <source>Nothing happened yet. I writes the first entry.</source>
        <translation>Noch ist nichts geschehen. I schreibt den ersten Eintrag.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Shift Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Ctrl + −</source>
        <translation>Ctrl + −</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>J K</source>
        <translation>J K</translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation>Am Cursor einfügen</translation>
    </message>
    <message>
        <source>Filter kinds</source>
        <translation>Arten filtern</translation>
    </message>
    <message>
        <source>Shift M</source>
        <translation>Shift M</translation>
    </message>
    <message>
        <source>Mark for postmortem</source>
        <translation>Für Postmortem markieren</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineComposer</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Vorhaben</translation>
    </message>
    <message>
        <source>What happened? It is stamped %1 UTC</source>
        <comment>time</comment>
        <translation>Was ist geschehen? Zeitstempel %1 UTC</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineFilterRow</name>
    <message>
        <source>by:priya  in:whys  kind:finding  or words</source>
        <translation>by:priya  in:whys  kind:finding  oder Wörter</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Hergang</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheide</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Updates</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>timeline entries</comment>
        <translation>
            <numerusform>%n verborgen</numerusform>
            <numerusform>%n verborgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineLanes</name>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheide</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineModel</name>
    <message>
        <source>added %1</source>
        <comment>time</comment>
        <translation>ergänzt %1</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>timeline entry</comment>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>anyway: %1</source>
        <comment>reason for advancing</comment>
        <translation>trotzdem: %1</translation>
    </message>
    <message>
        <source>not accepted: %1</source>
        <translation>nicht angenommen: %1</translation>
    </message>
    <message>
        <source>struck</source>
        <comment>timeline entry</comment>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>timeline entry</comment>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>saved here, waits to be sent</source>
        <translation>hier gespeichert, wartet auf das Senden</translation>
    </message>
    <message>
        <source>sent, not confirmed yet</source>
        <translation>gesendet, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>on disk at the backend</source>
        <translation>beim Backend gespeichert</translation>
    </message>
    <message>
        <source>seen by %1</source>
        <comment>names</comment>
        <translation>gesehen von %1</translation>
    </message>
    <message>
        <source>no word since, %1</source>
        <comment>duration</comment>
        <translation>seither kein Wort, %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>time, how far it has come</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>marked</source>
        <comment>for the postmortem</comment>
        <translation>markiert</translation>
    </message>
    <message>
        <source>Phase</source>
        <comment>kind of an entry</comment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>time corrected</source>
        <comment>timeline entry</comment>
        <translation>Zeit korrigiert</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelinePane</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>timeline entries</comment>
        <translation>
            <numerusform>%n neuer</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>number of entries</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Story, number of entries</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Shift M marks an entry, Esc shows all.</source>
        <translation>Noch ist nichts markiert. Shift M markiert einen Eintrag, Esc zeigt alle.</translation>
    </message>
    <message>
        <source>No entry matches. Esc clears the filter.</source>
        <translation>Kein Eintrag passt. Esc leert den Filter.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineTable</name>
    <message>
        <source>Entries of the timeline</source>
        <translation>Einträge des Verlaufs</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineTableModel</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n more line</source>
        <comment>of a folded entry</comment>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <comment>of a folded entry</comment>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimesForm</name>
    <message>
        <source>Times around the rules</source>
        <translation>Zeiten um die Regeln</translation>
    </message>
    <message>
        <source>A ticket waits, s</source>
        <translation>Ein Ticket wartet, s</translation>
    </message>
    <message>
        <source>So long a group&apos;s first ticket waits for more of it.</source>
        <translation>So lange wartet das erste Ticket einer Gruppe auf mehr davon.</translation>
    </message>
    <message>
        <source>Entries every, s</source>
        <translation>Einträge alle, s</translation>
    </message>
    <message>
        <source>So long is between two entries about one ticket.</source>
        <translation>So lange liegt zwischen zwei Einträgen zu einem Ticket.</translation>
    </message>
    <message>
        <source>Page again after, s</source>
        <translation>Neu alarmieren nach, s</translation>
    </message>
    <message>
        <source>After so long a page that nobody has is said again.</source>
        <translation>Nach so langer Zeit wird eine Alarmierung, die niemand hat, wiederholt.</translation>
    </message>
    <message>
        <source>In seconds; 0 waits for nothing. Enter keeps, Esc leaves</source>
        <translation>In Sekunden; 0 wartet auf nichts. Eingabe behält, Esc verlässt</translation>
    </message>
    <message>
        <source>%1: between %2 and %3</source>
        <translation>%1: zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TitleBlock</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a fact, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>warroom::ui::Toast</name>
    <message>
        <source>Action: %1</source>
        <translation>Aktion: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ToastStack</name>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n früherer</numerusform>
            <numerusform>%n frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warroom::ui::TrackerList</name>
    <message>
        <source>Follow-ups</source>
        <translation>Folgetickets</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TrackerModel</name>
    <message>
        <source>done %1</source>
        <comment>day</comment>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>duration</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>ein Quartal</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>number</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>number</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>number</comment>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <comment>owner of follow-ups</comment>
        <translation>Noch niemand</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TrendList</name>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TrialPane</name>
    <message>
        <source>What the rules would have done</source>
        <translation>Was die Regeln getan hätten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These rules, in the last 7 days</source>
        <translation>Diese Regeln, in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>The rules have changed since. T tries them again.</source>
        <translation>Die Regeln haben sich seither geändert. T probiert sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert was looked at.</source>
        <translation>
            <numerusform>%n Alarm wurde geprüft.</numerusform>
            <numerusform>%n Alarme wurden geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts were looked at.</source>
        <translation>
            <numerusform>%n Alarm wurde geprüft.</numerusform>
            <numerusform>%n Alarme wurden geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Alarmierungen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Only recorded</source>
        <translation>Nur erfasst</translation>
    </message>
    <message>
        <source>Nothing would have gone elsewhere.</source>
        <translation>Nichts wäre anderswohin gegangen.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswohin</translation>
    </message>
    <message>
        <source>%1 instead of %2, %3 times</source>
        <comment>route, route, count</comment>
        <translation>%1 statt %2, %3-mal</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Alerts by rule</source>
        <translation>Alarme nach Regel</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>There were more: these are the newest of the week, and what is counted is theirs.</source>
        <translation>Es waren mehr: Das sind die neuesten der Woche, und nur sie sind gezählt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::UnknownList</name>
    <message numerus="yes">
        <source>%n open alert</source>
        <translation>
            <numerusform>%n offener Alarm</numerusform>
            <numerusform>%n offene Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alerts</source>
        <translation>
            <numerusform>%n offener Alarm</numerusform>
            <numerusform>%n offene Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>Not in the catalog, these and %n more</source>
        <translation>
            <numerusform>Nicht im Katalog, diese und %n weiterer</numerusform>
            <numerusform>Nicht im Katalog, diese und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>names counted as one: %1</source>
        <translation>als einer gezählte Namen: %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdateComposer</name>
    <message>
        <source>Next update at, UTC</source>
        <translation>Nächstes Update um, UTC</translation>
    </message>
    <message>
        <source>Update %1</source>
        <comment>number of a status update</comment>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Update senden</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>Was Kunden sehen</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Was wir tun</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächstes Update</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Wer informiert wird</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>read the first text</source>
        <translation>lesen den ersten Text</translation>
    </message>
    <message>
        <source>read what we do</source>
        <translation>lesen, was wir tun</translation>
    </message>
    <message>
        <source>read what we do, %1 here, %2 watching</source>
        <comment>two numbers of people</comment>
        <translation>lesen, was wir tun; %1 hier, %2 beobachten</translation>
    </message>
    <message>
        <source>Posted at %1, but the program ended before it went out. Undo brings it back to be read again.</source>
        <comment>time</comment>
        <translation>Gesendet um %1, aber das Programm endete, bevor es hinausging. Rückgängig holt es zum erneuten Lesen zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Goes out in %n s to: %1.</source>
        <comment>audiences</comment>
        <translation>
            <numerusform>Geht in %n s an: %1.</numerusform>
            <numerusform>Geht in %n s an: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters used, characters there are</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 after this one. The strip counts down for everyone.</source>
        <comment>span</comment>
        <translation>%1 nach diesem. Die Leiste zählt für alle herunter.</translation>
    </message>
    <message>
        <source>Nothing is promised: the cadence of the severity counts.</source>
        <translation>Nichts ist zugesagt: Es gilt der Takt des Schweregrads.</translation>
    </message>
    <message>
        <source>A time such as 01:10.</source>
        <translation>Eine Zeit wie 01:10.</translation>
    </message>
    <message>
        <source>Post can be taken back for 10 s</source>
        <translation>Gesendetes lässt sich 10 s lang zurücknehmen</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>%1 is writing here too</source>
        <comment>a name</comment>
        <translation>%1 schreibt hier auch</translation>
    </message>
    <message>
        <source>%1 are writing here too</source>
        <comment>names</comment>
        <translation>%1 schreiben hier auch</translation>
    </message>
    <message>
        <source>Draft by %1</source>
        <translation>Entwurf von %1</translation>
    </message>
    <message>
        <source>Draft, shared with the room</source>
        <translation>Entwurf, mit dem Raum geteilt</translation>
    </message>
    <message>
        <source>Ask %1 to check</source>
        <comment>a name</comment>
        <translation>%1 um Prüfung bitten</translation>
    </message>
    <message>
        <source>Please check the draft of update %1 under Comms, @%2</source>
        <comment>a number, a name</comment>
        <translation>Bitte prüf den Entwurf von Update %1 unter Kommunikation, @%2</translation>
    </message>
    <message>
        <source>%1 was asked to check it</source>
        <comment>a name</comment>
        <translation>%1 wurde um Prüfung gebeten</translation>
    </message>
    <message>
        <source>Not a secret …</source>
        <translation>Kein Geheimnis …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not a secret, because</source>
        <translation>Kein Geheimnis, weil</translation>
    </message>
    <message>
        <source>the text comes back as it was written</source>
        <translation>der Text kommt zurück, wie er geschrieben wurde</translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdateDraft</name>
    <message>
        <source>Nobody is chosen to be told.</source>
        <translation>Niemand ist als Empfänger gewählt.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Customers are chosen, but nothing is written for them.</source>
        <translation>Kunden sind gewählt, aber für sie ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Responders or executives are chosen, but nothing is written for them.</source>
        <translation>Responder oder Geschäftsleitung sind gewählt, aber für sie ist nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The text for customers is too long by %n.</source>
        <comment>characters</comment>
        <translation>
            <numerusform>Der Text für Kunden ist um %n Zeichen zu lang.</numerusform>
            <numerusform>Der Text für Kunden ist um %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of what we do is too long by %n.</source>
        <comment>characters</comment>
        <translation>
            <numerusform>Der Text zu dem, was wir tun, ist um %n Zeichen zu lang.</numerusform>
            <numerusform>Der Text zu dem, was wir tun, ist um %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next update needs a time such as 01:10.</source>
        <translation>Das nächste Update braucht eine Zeit wie 01:10.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdatePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>As customers read it</source>
        <translation>Wie Kunden es lesen</translation>
    </message>
    <message>
        <source>As it is read inside</source>
        <translation>Wie es intern gelesen wird</translation>
    </message>
    <message>
        <source>%1 UTC · %2</source>
        <comment>time, state</comment>
        <translation>%1 UTC · %2</translation>
    </message>
    <message>
        <source>Customers are not told.</source>
        <translation>Kunden werden nicht informiert.</translation>
    </message>
    <message>
        <source>Nothing is written for customers yet.</source>
        <translation>Für Kunden ist noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Next update by %1 UTC.</source>
        <comment>time</comment>
        <translation>Nächstes Update bis %1 UTC.</translation>
    </message>
    <message>
        <source>Nobody inside is told.</source>
        <translation>Intern wird niemand informiert.</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>audiences</comment>
        <translation>An %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::UpdateTemplate</name>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Suspected: %1</source>
        <translation>Vermutet: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>next action, owner</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In work: %1.</source>
        <comment>next actions</comment>
        <translation>In Arbeit: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between next actions</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Some of you cannot work with us as usual. We are looking into it.</source>
        <translation>Einige von Ihnen können nicht wie gewohnt mit uns arbeiten. Wir gehen dem nach.</translation>
    </message>
    <message>
        <source>We know what is wrong and are preparing the repair.</source>
        <translation>Wir wissen, was gestört ist, und bereiten die Behebung vor.</translation>
    </message>
    <message>
        <source>We are repairing it. It is not over yet.</source>
        <translation>Wir beheben es gerade. Es ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>It works again. We keep watching it.</source>
        <translation>Es funktioniert wieder. Wir beobachten es weiter.</translation>
    </message>
    <message>
        <source>It is over. Thank you for your patience.</source>
        <translation>Es ist vorbei. Vielen Dank für Ihre Geduld.</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>Wird untersucht</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifiziert</translation>
    </message>
    <message>
        <source>Mitigating</source>
        <translation>Wird entschärft</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Unter Beobachtung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Affected: %1</source>
        <comment>scope</comment>
        <translation>Betroffen: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>fix</comment>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Escalated: %1 for %2, since %3 UTC.</source>
        <comment>severity, duration, time</comment>
        <translation>Eskaliert: %1 seit %2, Beginn %3 UTC.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ViewsPane</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Choose with Up and Down, or name the present view to keep it</source>
        <translation>Mit Up und Down wählen oder die jetzige Ansicht benennen, um sie zu speichern</translation>
    </message>
    <message>
        <source>Enter opens or keeps, Del deletes</source>
        <translation>Enter öffnet oder speichert, Del löscht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and content of a view</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WallView</name>
    <message>
        <source>Wall view</source>
        <translation>Wandansicht</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Noch ist nichts passiert.</translation>
    </message>
    <message>
        <source>No incident is focused.</source>
        <translation>Kein Incident ist im Fokus.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>update, who, time</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No update was posted yet.</source>
        <translation>Noch kein Update wurde verschickt.</translation>
    </message>
    <message>
        <source>Page ↑ ↓</source>
        <translation>Bild ↑ ↓</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the room</source>
        <translation>Zurück zum Raum</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WeeksPanel</name>
    <message>
        <source>SEV1 and SEV2 a week</source>
        <translation>SEV1 und SEV2 pro Woche</translation>
    </message>
    <message>
        <source>week %1: %2 SEV1, %3 SEV2</source>
        <translation>Woche %1: %2 SEV1, %3 SEV2</translation>
    </message>
    <message>
        <source>SEV1 and SEV2 a week, 12 weeks</source>
        <translation>SEV1 und SEV2 pro Woche, 12 Wochen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>w%1</source>
        <comment>number of a week</comment>
        <translation>W%1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WhyItem</name>
    <message>
        <source>Prevention: %1</source>
        <translation>Vorbeugung: %1</translation>
    </message>
    <message>
        <source>Follow-up %1: %2</source>
        <comment>key, words</comment>
        <translation>Folgeticket %1: %2</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <comment>person</comment>
        <translation>gefragt von %1</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <comment>reason</comment>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>Why %1: %2</source>
        <comment>number, question</comment>
        <translation>Warum %1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WhyList</name>
    <message>
        <source>Whys</source>
        <translation>Warum-Fragen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WhysBlock</name>
    <message>
        <source>Nobody asked yet. Ctrl Shift W asks.</source>
        <translation>Noch niemand hat gefragt. Ctrl Shift W fragt.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WhysBody</name>
    <message>
        <source>Ask freely with</source>
        <translation>Jederzeit fragen mit</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WhysModel</name>
    <message>
        <source>open</source>
        <comment>why</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>why</comment>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>linked</source>
        <comment>why</comment>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>why</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Warum-Frage %1</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wartet auf Versand</translation>
    </message>
    <message>
        <source>a question is open</source>
        <translation>eine Frage ist offen</translation>
    </message>
</context>
<context>
    <name>warroom::ui::WindowForm</name>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>Wartung von %1</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Von, UTC</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>what is done to it</source>
        <translation>was daran gemacht wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the change&apos;s number</source>
        <translation>die Nummer der Änderung</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>separated by commas; empty: all</source>
        <translation>durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Again after, days</source>
        <translation>Wieder nach, Tagen</translation>
    </message>
    <message>
        <source>empty: once</source>
        <translation>leer: einmal</translation>
    </message>
    <message>
        <source>Not after, UTC</source>
        <translation>Nicht nach, UTC</translation>
    </message>
    <message>
        <source>of one that comes again; empty: for good</source>
        <translation>bei einem, das wiederkommt; leer: für immer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>a person or a group</source>
        <translation>eine Person oder eine Gruppe</translation>
    </message>
</context>
</TS>
