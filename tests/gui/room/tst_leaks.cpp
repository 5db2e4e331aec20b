// A credential that was masked in the room is raised as a security incident by one key; once for each kind
// while that incident is open.
#include "gui/room/room_seat.h"
#include "support/test_main.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"

#include <QDesktopServices>
#include <QPushButton>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class LeaksTest final : public QObject
{
    Q_OBJECT

public slots:
    void take(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void init();
    void cleanup() { m_seat.reset(); }
    void aCredentialIsRaisedByAKey();
    void theSameKindIsRaisedOnce();
    void afterItsEndItIsRaisedAgain();
    void personalDataAreNoLeak();

private:
    // A comment of this person, in which the value was masked.
    void comment(const std::string& kind, masking::Group group, const std::string& value)
    {
        CommentAdd body;
        body.text = "Try [masked: " + kind + "]";
        body.kind = "note";
        masking::MaskedOp masked;
        masked.op = m_seat->bridge.submit(m_seat->workspace().ticketId(), body);
        masked.ticket = m_seat->workspace().ticketId();
        masked.fields = {{"text", {kind, group, "f1", value, 4, 22}}};
        m_seat->workspace().tellMasked({masked});
    }
    QString offer() const
    {
        for (const auto* button : m_seat->screen->findChildren<QPushButton*>("leak")) {
            if (button->isVisible())
                return button->text();
        }
        return {};
    }
    void follow() { m_seat->press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier); }
    std::vector<Ticket> raised() const
    {
        std::vector<Ticket> out;
        for (const auto& [id, ticket] : m_seat->workspace().others())
            out.push_back(ticket);
        return out;
    }

    std::unique_ptr<RoomSeat> m_seat;
    QStringList m_opened;
};

void LeaksTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
    m_opened.clear();
}

void LeaksTest::aCredentialIsRaisedByAKey()
{
    follow(); // nothing was masked: nothing is raised
    QVERIFY(raised().empty());
    comment("github_token", masking::Group::Credential, "ghp_example");
    QTRY_COMPARE(offer(), QString("Raise a security incident"));
    follow();
    QCOMPARE(raised().size(), std::size_t(1));
    const Ticket incident = raised().front();
    QCOMPARE(incident.title.value(), "A credential was exposed in " + m_seat->ticket().key());
    QCOMPARE(incident.service.value(), m_seat->ticket().service.value());
    QVERIFY(incident.request->text.find("github_token") != std::string::npos);
    QVERIFY(incident.request->text.find("ghp_example") == std::string::npos);
    QCOMPARE(incident.actions.at(0).text.value(), std::string("Rotate it"));
    QCOMPARE(incident.links.at(0).other, m_seat->workspace().ticketId());
    QTRY_COMPARE(offer(), QString("Go to INC-43"));
    QDesktopServices::setUrlHandler("warroom", this, "take");
    follow();
    QCOMPARE(m_opened, QStringList{"warroom://inc-43"});
    QCOMPARE(raised().size(), std::size_t(1));
    QDesktopServices::unsetUrlHandler("warroom");
}

void LeaksTest::theSameKindIsRaisedOnce()
{
    comment("github_token", masking::Group::Credential, "ghp_example");
    QTRY_VERIFY(!offer().isEmpty());
    follow();
    QTRY_COMPARE(offer(), QString("Go to INC-43"));
    comment("password", masking::Group::Credential, "hunter22");
    QTest::qWait(0);
    follow(); // of the newest note
    QCOMPARE(raised().size(), std::size_t(2));
}

void LeaksTest::afterItsEndItIsRaisedAgain()
{
    comment("github_token", masking::Group::Credential, "ghp_example");
    QTRY_VERIFY(!offer().isEmpty());
    follow();
    QTRY_COMPARE(offer(), QString("Go to INC-43"));
    m_seat->bridge.submit(raised().front().id, PhaseMove{Phase::Closed, {}, "it was rotated"});
    QTRY_COMPARE(offer(), QString("Raise a security incident"));
    follow();
    QCOMPARE(raised().size(), std::size_t(2));
}

void LeaksTest::personalDataAreNoLeak()
{
    comment("email", masking::Group::Personal, "ops@example.org");
    const auto isSaid = [this] {
        const auto notes = m_seat->screen->findChildren<InlineNote*>();
        return std::any_of(notes.begin(), notes.end(), [](const InlineNote* note) {
            return note->isVisible() && note->accessibleName().contains("masked: email");
        });
    };
    QTRY_VERIFY(isSaid());
    QCOMPARE(offer(), QString());
    follow();
    QVERIFY(raised().empty());
}

WARROOM_GUI_TEST_MAIN(LeaksTest)
#include "tst_leaks.moc"
