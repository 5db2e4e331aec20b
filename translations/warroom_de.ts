<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>warroom::ui::AutoHeightTextEdit</name>
    <message>
        <source>Also here: %1</source>
        <comment>names</comment>
        <translation>Auch hier: %1</translation>
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
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn Sie ihm wieder beitreten.</numerusform>
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn Sie ihm wieder beitreten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were not sent yet. They stay with this backend&apos;s copy and are sent when you join it again.</source>
        <translation>
            <numerusform>%n Änderung wurde noch nicht gesendet. Sie bleibt bei der Kopie dieses Backends und wird gesendet, wenn Sie ihm wieder beitreten.</numerusform>
            <numerusform>%n Änderungen wurden noch nicht gesendet. Sie bleiben bei der Kopie dieses Backends und werden gesendet, wenn Sie ihm wieder beitreten.</numerusform>
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
    <name>warroom::ui::DeclarePane</name>
    <message>
        <source>Declare an incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>What is broken, for whom</source>
        <translation>Was ist gestört, für wen</translation>
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
        <source>Paste the alert or the report as it came</source>
        <translation>Alarm oder Meldung unverändert einfügen</translation>
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
        <source>Room of the focused incident</source>
        <translation>Raum des gewählten Vorfalls</translation>
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
        <source>status:open  service:  sev:&lt;3  owner:me  late:yes  kind:support  or words</source>
        <translation>status:open  service:  sev:&lt;3  owner:me  late:yes  kind:support  oder Wörter</translation>
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
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Local time %1</source>
        <translation>Ortszeit %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
        <source>Ctrl %1</source>
        <translation>Ctrl %1</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
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
        <source>Screen %1 of the rail</source>
        <translation>Ansicht %1 der Leiste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
        <source>yours underlined, %1 dotted</source>
        <comment>person</comment>
        <translation>deins unterstrichen, %1 gepunktet</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <comment>time</comment>
        <translation>Zusammengeführt %1</translation>
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
        <source>First action, for example &quot;Look into it&quot;</source>
        <translation>Erster Schritt, zum Beispiel „Ansehen“</translation>
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
        <source>TBD until Recovery</source>
        <translation>TBD bis Wiederherstellung</translation>
    </message>
    <message>
        <source>TBD until closing</source>
        <translation>TBD bis zum Schließen</translation>
    </message>
    <message>
        <source>TBD until Resolution</source>
        <translation>TBD bis Behebung</translation>
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
    <message>
        <source>You are offline. Keep working: the draft and other changes are kept here and sent in order later.</source>
        <translation>Offline. Weiterarbeiten ist möglich: Entwurf und andere Änderungen bleiben hier und werden später der Reihe nach gesendet.</translation>
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
    <name>warroom::ui::OwnChanges</name>
    <message>
        <source>%1: %2</source>
        <comment>what was changed, of what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::ParagraphRow</name>
    <message>
        <source>Ctrl . changes it</source>
        <translation>Ctrl . wechselt</translation>
    </message>
    <message>
        <source>Effect: what it would have spared</source>
        <translation>Wirkung: was es erspart hätte</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>State of the cause: %1</source>
        <translation>Status der Ursache: %1</translation>
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
    <name>warroom::ui::QuestionPanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>question, questions</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose value, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Until you choose, everyone sees what came first.</source>
        <translation>Bis zur Entscheidung sehen alle, was zuerst ankam.</translation>
    </message>
</context>
<context>
    <name>warroom::ui::QueueModel</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
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
        <translation>Schweregrad</translation>
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
</context>
<context>
    <name>warroom::ui::QueueScreen</name>
    <message>
        <source>Group: severity</source>
        <translation>Gruppe: Schweregrad</translation>
    </message>
    <message>
        <source>Group: phase</source>
        <translation>Gruppe: Phase</translation>
    </message>
    <message>
        <source>Group: service</source>
        <translation>Gruppe: Dienst</translation>
    </message>
    <message>
        <source>Group: none</source>
        <translation>Gruppe: keine</translation>
    </message>
    <message>
        <source>Sort: age</source>
        <translation>Sortierung: Alter</translation>
    </message>
    <message>
        <source>Sort: updated</source>
        <translation>Sortierung: geändert</translation>
    </message>
    <message>
        <source>Sort: severity</source>
        <translation>Sortierung: Schweregrad</translation>
    </message>
    <message>
        <source>Sort: number</source>
        <translation>Sortierung: Nummer</translation>
    </message>
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
        <translation>Offen</translation>
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
        <source>Group</source>
        <translation>Gruppieren</translation>
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
        <source>Next order (Shift S)</source>
        <translation>Nächste Sortierung (Shift S)</translation>
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
</context>
<context>
    <name>warroom::ui::QueueView</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
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
        <translation>Zuweisen</translation>
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
        <source>Who? Empty: nobody</source>
        <translation>Wer? Leer: niemand</translation>
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
        <source>Edit own</source>
        <translation>Eigenen ändern</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Shift M</source>
        <translation>Shift M</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
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
        <source>Acknowledge, assign commander</source>
        <translation>Quittieren, Einsatzleitung zuweisen</translation>
    </message>
    <message>
        <source>Describe symptoms, name a hypothesis</source>
        <translation>Symptome beschreiben, Hypothese nennen</translation>
    </message>
    <message>
        <source>Record actions and what they did</source>
        <translation>Schritte und ihre Wirkung festhalten</translation>
    </message>
    <message>
        <source>Tell customers and desks</source>
        <translation>Kunden und Servicedesks informieren</translation>
    </message>
    <message>
        <source>Book review, assign follow-ups</source>
        <translation>Nachbereitung ansetzen, Folgetickets zuweisen</translation>
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
        <translation>Die meisten Nutzer sind abgeschnitten, oder Daten gehen verloren</translation>
    </message>
    <message>
        <source>A main function fails for many users</source>
        <translation>Eine Hauptfunktion fällt für viele Nutzer aus</translation>
    </message>
    <message>
        <source>Some are hindered, or there is a way around</source>
        <translation>Einige sind behindert, oder es gibt einen Umweg</translation>
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
    <name>warroom::ui::Staleness</name>
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
    <message>
        <source>its number</source>
        <translation>ihre Nummer</translation>
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
        <source>%1
%2</source>
        <comment>time, how far it has come</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelinePane</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
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
        <source>Edit entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>number of entries</comment>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>warroom::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
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
    <name>warroom::ui::UpdateComposer</name>
    <message>
        <source>What is known, what is done, when you say more</source>
        <translation>Was ist bekannt, was wird getan, wann kommt mehr</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Next update at</source>
        <translation>Nächstes Update um</translation>
    </message>
    <message>
        <source>Next update at, UTC</source>
        <translation>Nächstes Update um, UTC</translation>
    </message>
    <message>
        <source>Update %1</source>
        <comment>number of a status update</comment>
        <translation>Update %1</translation>
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
</TS>
