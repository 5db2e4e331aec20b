// A framed field of several lines that grows with its words: the composer's, and the one for a report.
#pragma once

#include <QWidget>

namespace warroom::ui {

class AutoHeightTextEdit;

/// Enter submits, Shift Enter breaks the line, Esc leaves.
class FieldFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldFrame(const QString& placeholder, QWidget* parent = nullptr);

    AutoHeightTextEdit* editor() const { return m_editor; }
    QString text() const;
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    /// The key that submits, shown at the trailing side while the field is empty.
    void setKeyCaps(const QString& keys);
    /// Looks like the field of a form: a well, with the outline of a control.
    void setWell(bool well);

signals:
    void submitted(const QString& text);
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    AutoHeightTextEdit* m_editor;
    QString m_keys;
    bool m_well = false;
};

} // namespace warroom::ui
