// The whole desktop over the demo's backend, in any language, with an incident that several people worked on.
#pragma once

#include "desktop/demo.h"
#include "desktop/desktop.h"
#include "desktop/language.h"
#include "desktop/session.h"
#include "gui/start/joining.h"

#include "screens/declare/declare_pane.h"
#include "shell/actions.h"
#include "translations/translations.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

#include <functional>
#include <memory>

namespace warroom::test {

// Every text wrapped in Hebrew letters and about two fifths longer, to be read from the right.
class PseudoLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        static const QRegularExpression notWords("^(|Ctrl\\+.*|Alt\\+.*|Shift\\+.*|[^\\p{L}]*)$");
        if (notWords.match(text).hasMatch())
            return text;
        const auto more = std::max<qsizetype>(2, text.size() * 2 / 5 - 2);
        QString letters;
        for (qsizetype i = 0; i < more; ++i)
            letters += i % 8 == 7 ? QChar(u' ') : QChar(0x05D0 + static_cast<int>(i * 5 % 27));
        return QChar(0x05E9) + text + QChar(0x05EA) + letters;
    }
};

enum class Tongue
{
    English,
    German,
    Pseudo
};

// One thing to look at: a screen with one of its tabs, a pane beside it, or the palette.
struct View
{
    QString name;
    std::function<void()> show;
};

class DemoDesk final
{
public:
    // Blocks until there is something to look at; false with a reason in problem().
    bool start()
    {
        initTranslations();
        if (!m_demo.start()) {
            problem = m_demo.problem();
            return false;
        }
        QSignalSpy replayed(&m_demo, &ui::Demo::replayed);
        m_demo.replay(0);
        if (replayed.isEmpty() && !replayed.wait(60'000)) {
            problem = "the demo was not replayed";
            return false;
        }
        if (!m_demo.sendSignals()) {
            problem = m_demo.problem();
            return false;
        }
        return true;
    }

    // Opens the workspace anew in this language.
    bool open(Tongue tongue)
    {
        m_session.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        m_language.load(tongue == Tongue::German ? "de" : "en");
        if (tongue == Tongue::Pseudo) {
            QCoreApplication::installTranslator(&m_pseudo);
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        }
        m_settings = std::make_unique<ui::DesktopSettings>(m_demo.workspace());
        m_tokens = std::make_unique<ui::TokenStore>(m_demo.workspace(), std::make_unique<NoKeyring>());
        ui::DesktopOptions options;
        options.server = m_demo.url();
        options.workspace = m_demo.workspace();
        options.demo = true;
        auto opened = ui::Session::open(options, m_demo.token().toStdString(), *m_settings, *m_tokens);
        if (!opened) {
            problem = QString::fromStdString(opened.error().message());
            return false;
        }
        m_session = std::move(*opened);
        window().resize(1440, 900);
        window().show();
        QApplication::setActiveWindow(&window());
        const bool settled = QTest::qWaitFor(
            [this] {
                const auto& now = bridge().connection();
                return bridge().isLoaded() && now.state == LinkState::Live && now.waiting == 0 &&
                       desktop().strip().focused();
            },
            30'000);
        if (!settled) {
            problem = "the workspace does not settle";
            return false;
        }
        desktop().openTicket(*desktop().strip().focused());
        return QTest::qWaitFor([this] { return bridge().room(*desktop().strip().focused()) != nullptr; },
                               30'000);
    }
    void close()
    {
        m_session.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    ui::Desktop& desktop() { return m_session->desktop(); }
    ui::MainWindow& window() { return desktop().window(); }
    ui::WorkspaceBridge& bridge() { return m_session->bridge(); }
    ui::ActionRegistry& actions() { return window().actions(); }

    // Everything that can be looked at: found by asking the window, so that new screens come by themselves.
    QList<View> views()
    {
        desktop().showNewTicket();
        desktop().showTemplates();
        QList<View> out;
        for (const QString& id : window().screens()) {
            bring(id);
            const QList<ui::TabBar*> bars = tabBars(window().screen(id));
            if (bars.isEmpty()) {
                out.append({id, [this, id] { bring(id); }});
                continue;
            }
            for (int tab = 0; tab < bars.first()->count(); ++tab) {
                if (bars.first()->isTabEnabled(tab))
                    out.append({QString("%1-%2").arg(id).arg(tab), [this, id, tab] { bringTab(id, tab); }});
            }
        }
        for (const char* pane :
             {"incident.declare", "incident.import", "outbox.show", "window.keys", "window.palette"})
            out.append({QString(pane).replace('.', '-'), [this, pane] {
                            bring(window().screens().first());
                            actions().action(pane)->trigger();
                            settle();
                        }});
        return out;
    }
    // Tomas writes into the timeline of the focused incident.
    bool somebodySays(const QString& text)
    {
        const Summary* incident = bridge().summary(*desktop().strip().focused());
        return incident && m_demo.somebodyElse({"comment", QString::fromStdString(incident->key()), text});
    }
    // What was delayed to the event loop is done.
    static void settle()
    {
        for (int i = 0; i < 12; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::processEvents();
        }
    }

    QString problem;

private:
    void bring(const QString& id)
    {
        if (auto* palette = window().findChild<QWidget*>("palette"))
            palette->hide();
        window().closeSidePane();
        window().showScreen(id);
        settle();
    }
    void bringTab(const QString& id, int tab)
    {
        bring(id);
        const QList<ui::TabBar*> bars = tabBars(window().screen(id));
        if (!bars.isEmpty())
            bars.first()->setCurrentIndex(tab);
        settle();
    }
    static QList<ui::TabBar*> tabBars(const QWidget* screen)
    {
        QList<ui::TabBar*> shown;
        for (auto* bar : screen->findChildren<ui::TabBar*>()) {
            if (bar->isVisible() && bar->count() > 1)
                shown.append(bar);
        }
        return shown;
    }

    ui::Demo m_demo;
    ui::Language m_language;
    PseudoLanguage m_pseudo;
    std::unique_ptr<ui::DesktopSettings> m_settings;
    std::unique_ptr<ui::TokenStore> m_tokens;
    std::unique_ptr<ui::Session> m_session;
};

} // namespace warroom::test
