// The title's line, which takes a whole report as well: what has several lines is no title.
#pragma once

#include <QLineEdit>

namespace warroom::ui {

class TitleField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit TitleField(QWidget* parent = nullptr);

signals:
    /// Text of several lines was pasted here; the title is as it was.
    void reportPasted(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool takeReport(const QString& text);
    void cutToMost(const QString& text);
};

} // namespace warroom::ui
