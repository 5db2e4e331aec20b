// The floor of `startup`: the smallest window of the desktop's shape, a list, a table, a text and a status
// bar.
#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QMainWindow>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTextEdit>
#include <QTimer>

#include <utility>

namespace {

constexpr int listRows = 50;
constexpr int tableRows = 200;

// Writes the beacon once, when its first rows are on the window.
class BeaconTable final : public QTableView
{
public:
    explicit BeaconTable(QString beacon) : m_beacon(std::move(beacon)) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QTableView::paintEvent(event);
        if (!m_beacon.isEmpty())
            QTimer::singleShot(0, this, [file = std::exchange(m_beacon, {})] { write(file); });
    }

private:
    static void write(const QString& name)
    {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write("painted\n");
    }

    QString m_beacon;
};

class FloorWindow final : public QMainWindow
{
public:
    explicit FloorWindow(const QString& beacon)
    {
        auto* const splitter = new QSplitter;
        splitter->addWidget(makeList());
        splitter->addWidget(makeTable(beacon));
        splitter->addWidget(makeText());
        setCentralWidget(splitter);
        statusBar()->showMessage("Live, nothing is waiting");
        resize(1440, 900);
    }

private:
    static QWidget* makeList()
    {
        auto* const list = new QListWidget;
        for (int i = 0; i < listRows; ++i)
            list->addItem(QString("INC-%1 Checkout latency").arg(1000 + i));
        return list;
    }

    static QWidget* makeTable(const QString& beacon)
    {
        auto* const table = new BeaconTable(beacon);
        auto* const model = new QStandardItemModel(0, 4, table);
        for (int i = 0; i < tableRows; ++i)
            model->appendRow({new QStandardItem("10:42:13"), new QStandardItem("Ada"),
                              new QStandardItem("note"),
                              new QStandardItem("rolled back deploy 4711 on eu-1")});
        table->setModel(model);
        return table;
    }

    static QWidget* makeText()
    {
        auto* const text = new QTextEdit;
        text->setHtml("<h2>INC-1000</h2><p>Checkout fails in eu-1.</p><ul><li>10:40 page</li><li>10:42 "
                      "acknowledged</li></ul>");
        return text;
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto arguments = application.arguments();
    const auto at = arguments.indexOf("--beacon");
    FloorWindow window(at > 0 && at + 1 < arguments.size() ? arguments[at + 1] : QString());
    window.show();
    return application.exec();
}
