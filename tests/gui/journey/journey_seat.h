// A person at the real desktop over a workspace of its own with the backend inside, who has nothing but keys.
#pragma once

#include "desktop/desktop.h"
#include "desktop/session.h"
#include "gui/journey/screen_words.h"
#include "gui/start/joining.h"
#include "screens/postmortem/document_column.h"
#include "screens/postmortem/postmortem_editor.h"
#include "screens/postmortem/reviews_screen.h"
#include "screens/room/room_screen.h"
#include "screens/settings/desktop_settings.h"
#include "server/accounts.h"
#include "support/temp_dir.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

#include <memory>

namespace warroom::test {

class JourneySeat final
{
public:
    static constexpr int patience = 20'000; // ms

    // Blocks until the empty workspace is on the screen; false with a reason in problem.
    bool enter()
    {
        if (!addColleagues())
            return false;
        ui::theme().apply(ui::ThemeChoice::Dark);
        ui::DesktopOptions options;
        options.workspace = workspace();
        m_settings = std::make_unique<ui::DesktopSettings>(workspace());
        m_tokens = std::make_unique<ui::TokenStore>(workspace(), std::make_unique<NoKeyring>());
        auto opened = ui::Session::open(options, std::nullopt, *m_settings, *m_tokens);
        if (!opened) {
            problem = QString::fromStdString(opened.error().message());
            return false;
        }
        m_session = std::move(*opened);
        window().resize(1440, 900);
        window().show();
        QApplication::setActiveWindow(&window());
        problem = "the workspace does not come";
        return QTest::qWaitFor(
            [this] {
                return bridge().isLoaded() && bridge().connection().state == LinkState::Live &&
                       bridge().directory()->people().size() == 4;
            },
            patience);
    }
    // What the backend wrote is on disk after this.
    void leave() { m_session.reset(); }

    ui::Desktop& desktop() const { return m_session->desktop(); }
    ui::MainWindow& window() const { return desktop().window(); }
    ui::WorkspaceBridge& bridge() const { return m_session->bridge(); }
    ui::RoomPresenter& room() const { return desktop().room().presenter(); }
    ui::PostmortemEditor& review() const { return *desktop().reviews().editor(); }
    QString workspace() const { return m_folder.file("desk"); }
    std::string backend() const { return workspace().toStdString() + "/backend"; }
    PersonId person(const std::string& name) const
    {
        const Person* found = bridge().directory()->findPerson(name);
        return found ? found->id : PersonId();
    }

    // The incident, once it is declared; also while another ticket is on the screen.
    void stayWith(TicketId ticket)
    {
        incident = ticket;
        bridge().follow(ticket);
    }
    const Ticket& ticket() const
    {
        static const Ticket none;
        const Room* room = bridge().room(incident);
        return room ? *room->ticket : none;
    }
    const std::string& prose(Section section) const
    {
        return ticket().prose[static_cast<std::size_t>(section)].text;
    }
    // Whether the backend has all of it.
    bool isKept() const { return bridge().connection().waiting == 0 && bridge().connection().refused == 0; }

    QWidget* focus() const { return QApplication::focusWidget(); }
    bool isWriting() const
    {
        const auto* text = qobject_cast<const ui::AutoHeightTextEdit*>(focus());
        return text && !text->isReadOnly();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(receiver(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void write(const QString& text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(receiver(), letter.toLatin1());
            QCoreApplication::processEvents();
        }
    }
    // By Tab to the field that is called so.
    bool tabTo(const QString& name)
    {
        constexpr int mostFields = 30;
        for (int i = 0; i < mostFields; ++i) {
            if (focus() && focus()->accessibleName().startsWith(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    // Down or up the document by its keys.
    bool walkTo(ui::DocumentPart part)
    {
        for (int i = 0; i < ui::documentPartCount; ++i) {
            const auto current = review().document()->current();
            if (current == part)
                return true;
            press(current < part ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
        }
        return review().document()->current() == part;
    }

    bool reads(const QString& words) const { return isRead(window(), words); }
    // Into out/journey, or into the folder of WARROOM_PICTURES, in the order of the steps.
    bool picture(const QString& step)
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const QString chosen = qEnvironmentVariable("WARROOM_PICTURES");
        const QString folder = chosen.isEmpty() ? QStringLiteral(WARROOM_SOURCE_DIR "/out/journey") : chosen;
        const auto number = QString::number(++m_pictures).rightJustified(2, u'0');
        return QDir().mkpath(folder) && window().grab().save(folder + '/' + number + '-' + step + ".png");
    }

    TicketId incident;
    QString problem;

private:
    // Where the window system brings a key: to what is popped up, else to the focus.
    QWidget* receiver() const
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        return focus() ? focus() : &window();
    }

    bool addColleagues()
    {
        QDir().mkpath(QString::fromStdString(backend()));
        const auto added = [this]() -> Result<void> {
            TRY(const auto store, openSqliteLog(backend()));
            const SystemClock clock;
            Uuid7Source ids(clock);
            const Limits limits;
            Accounts accounts(*store, clock, ids, limits);
            CHECK(accounts.load());
            CHECK(accounts.addPerson("Lena Ortiz", AccountRole::Admin));
            TRY(const auto priya, accounts.addPerson("Priya Raman", AccountRole::Responder));
            TRY(const auto tomas, accounts.addPerson("Tomas Weber", AccountRole::Responder));
            CHECK(accounts.addPerson("Ana Silva", AccountRole::Viewer));
            CHECK(accounts.addGroup("Platform", {priya.id, tomas.id}));
            return {};
        }();
        if (added)
            return true;
        problem = QString::fromStdString(added.error().message());
        return false;
    }

    TempDir m_folder;
    std::unique_ptr<ui::DesktopSettings> m_settings;
    std::unique_ptr<ui::TokenStore> m_tokens;
    std::unique_ptr<ui::Session> m_session;
    int m_pictures = 0;
};

} // namespace warroom::test
