// What a tree of painted rows paints when it scrolls: what comes into sight, and nothing that would differ.
#include "support/test_main.h"
#include "widgets/paint.h"
#include "widgets/painted_tree.h"
#include "widgets/theme.h"

#include <QCursor>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QWindow>

using namespace warroom::ui;

namespace {

constexpr int s_rowHeight = 30;

class Texts final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        paint::text(*painter, option.rect, Type::Body, tokens().text, index.data().toString());
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, s_rowHeight};
    }
};

class Tree final : public PaintedTree
{
public:
    Tree() : PaintedTree(QStringLiteral("Rows"), nullptr)
    {
        setHeaderHidden(true);
        setUniformRowHeights(true);
        setItemDelegate(new Texts(this));
    }

    int rowsPainted = 0;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override
    {
        ++const_cast<Tree*>(this)->rowsPainted;
        const QRect line = lineOf(option);
        painter->fillRect(line, isCurrentRow(index) ? tokens().selected
                                : isHovered(line)   ? tokens().raised
                                                    : tokens().surface);
        paintCells(*painter, option, index);
    }
};

} // namespace

class PaintedTreeTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scrollingPaintsWhatComesIntoSight_data();
    void scrollingPaintsWhatComesIntoSight();

private:
    QImage picture() const;

    QStringListModel m_rows;
    std::unique_ptr<Tree> m_tree;
};

void PaintedTreeTest::initTestCase()
{
    theme().apply(ThemeChoice::Dark);
    QStringList texts;
    for (int i = 0; i < 1'000; ++i)
        texts << QStringLiteral("Entry %1 of a long night").arg(i);
    m_rows.setStringList(texts);
}

// What is on the screen, not what would be painted now.
QImage PaintedTreeTest::picture() const
{
    QWindow* const window = m_tree->windowHandle();
    return window->screen()->grabWindow(window->winId()).toImage();
}

void PaintedTreeTest::scrollingPaintsWhatComesIntoSight_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("by"); // without a key, in pixels
    QTest::addColumn<bool>("hovered");
    QTest::addColumn<int>("most"); // rows that are painted
    QTest::newRow("a row up at the top") << QList<int>{Qt::Key_Up} << 0 << false << 3;
    QTest::newRow("three rows up at once")
        << QList<int>{Qt::Key_Up, Qt::Key_Up, Qt::Key_Up} << 0 << false << 5;
    QTest::newRow("a wheel's step down") << QList<int>{} << 60 << false << 3;
    QTest::newRow("a few pixels up") << QList<int>{} << -7 << false << 2;
    QTest::newRow("under the pointer") << QList<int>{} << 60 << true << 6;
    QTest::newRow("a page") << QList<int>{Qt::Key_PageUp} << 0 << false << 22;
    QTest::newRow("to the end") << QList<int>{Qt::Key_End} << 0 << false << 22;
}

void PaintedTreeTest::scrollingPaintsWhatComesIntoSight()
{
    QFETCH(QList<int>, keys);
    QFETCH(int, by);
    QFETCH(bool, hovered);
    QFETCH(int, most);
    m_tree = std::make_unique<Tree>();
    m_tree->setModel(&m_rows);
    m_tree->resize(400, 20 * s_rowHeight);
    m_tree->move(0, 0);
    QCursor::setPos(700, 700);
    m_tree->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
    m_tree->setFocus();
    m_tree->setCurrentIndex(m_rows.index(500));
    m_tree->scrollTo(m_rows.index(500), QAbstractItemView::PositionAtTop);
    if (hovered)
        QTest::mouseMove(m_tree->viewport(), {50, 5 * s_rowHeight + 7});
    const int before = m_tree->verticalScrollBar()->value();
    QTRY_VERIFY(m_tree->rowsPainted > 0);
    QTRY_COMPARE(m_tree->underMouse(), hovered);
    QCoreApplication::processEvents();
    m_tree->rowsPainted = 0;
    const QImage still = picture();
    for (const int key : keys)
        QTest::keyEvent(QTest::Click, m_tree.get(), static_cast<Qt::Key>(key));
    m_tree->verticalScrollBar()->setValue(m_tree->verticalScrollBar()->value() + by);
    QTRY_VERIFY(m_tree->rowsPainted > 0);
    QVERIFY(m_tree->verticalScrollBar()->value() != before);
    QCoreApplication::processEvents();
    QVERIFY2(m_tree->rowsPainted <= most, qPrintable(QString::number(m_tree->rowsPainted)));
    const QImage moved = picture();
    QVERIFY(moved != still);
    m_tree->viewport()->repaint();
    QCOMPARE(moved, picture());
}

WARROOM_GUI_TEST_MAIN(PaintedTreeTest)
#include "tst_painted_tree.moc"
