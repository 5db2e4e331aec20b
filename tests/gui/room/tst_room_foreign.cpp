// What others do paints what it changes, and nothing else; what moves up is what would be painted anew.
#include "gui/room/room_seat.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/timeline_view.h"
#include "support/test_main.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"

#include <QScreen>
#include <QWindow>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

// Counts the paintings of what it is put on.
class Paintings final : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++count;
        return false;
    }
};

} // namespace

class RoomForeignTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void anEntryOfSomebodyPaintsNoSection();
    void whatMovesUpIsWhatWouldBePaintedAnew();

private:
    TimelineView* view() const { return m_seat->screen->findChild<TimelineView*>(); }
    // By somebody else, after all that there is.
    void add(const std::string& text);
    // Of the entries, as the window shows them.
    QImage picture() const;

    std::unique_ptr<RoomSeat> m_seat;
    Time m_last{};
};

void RoomForeignTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
    m_last = {};
    for (const Entry& entry : m_seat->room().ticket()->timeline)
        m_last = std::max(m_last, entry.happened);
}

void RoomForeignTest::add(const std::string& text)
{
    Paintings shown;
    view()->viewport()->installEventFilter(&shown);
    const int rows = m_seat->room().timeline()->rowCount();
    CommentAdd comment;
    comment.text = text;
    m_last += 1s;
    m_seat->workspace().remote(CheckoutRoom::person(2), m_last, std::move(comment));
    QTRY_COMPARE(m_seat->room().timeline()->rowCount(), rows + 1);
    QTRY_VERIFY(shown.count > 0);
}

QImage RoomForeignTest::picture() const
{
    QWindow* const window = m_seat->window.windowHandle();
    const QWidget* const seen = view()->viewport();
    const QImage all = window->screen()->grabWindow(window->winId()).toImage();
    return all.copy(QRect(seen->mapTo(&m_seat->window, QPoint()), seen->size()));
}

void RoomForeignTest::anEntryOfSomebodyPaintsNoSection()
{
    add("Something else first");
    QCoreApplication::processEvents();
    Paintings sections;
    for (SectionFrame* frame : m_seat->screen->findChildren<SectionFrame*>())
        frame->installEventFilter(&sections);
    for (AutoHeightTextEdit* editor : m_seat->screen->findChildren<AutoHeightTextEdit*>())
        editor->viewport()->installEventFilter(&sections);
    add("Restarted the pods of eu-1");
    QCOMPARE(sections.count, 0);
}

void RoomForeignTest::whatMovesUpIsWhatWouldBePaintedAnew()
{
    for (int i = 0; i < 30; ++i)
        add("Entry " + std::to_string(i) +
            (i % 3 == 0 ? " of a long night, with words for two lines or more" : ""));
    QVERIFY(view()->isAtEnd());
    const QImage moved = picture();
    view()->viewport()->repaint();
    QCOMPARE(moved, picture());
}

WARROOM_GUI_TEST_MAIN(RoomForeignTest)
#include "tst_room_foreign.moc"
