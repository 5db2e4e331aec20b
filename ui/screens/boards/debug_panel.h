// The ground of a panel of the debug board: a head with a note, content under it, or a sentence instead.
#pragma once

#include <QWidget>

namespace warroom::ui {

class LoadingBars;

/// What is missing is said in the panel's own words; what is old is hatched. GUI thread.
class DebugPanel : public QWidget
{
    Q_OBJECT

public:
    DebugPanel(const QString& title, QWidget* parent);

    const QString& title() const { return m_title; }
    void setNote(const QString& note);
    /// At the other end of the head: "as of 00:31:02", the id of the open trace.
    void setEnd(const QString& text, bool isWarning);
    /// A sentence in place of the content; empty brings it back.
    void setSentence(const QString& sentence);
    const QString& sentence() const { return m_sentence; }
    /// Waits for content: three bars, if it takes long.
    void setLoading(bool loading);
    void setStale(bool stale);
    bool isStale() const { return m_stale; }

protected:
    /// Under the head, as wide as the panel.
    void setContent(QWidget* content);
    /// Stands in the head, at its end.
    void setHeadWidget(QWidget* widget);
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    int headBottom() const;

private:
    class Cover;

    void showContent();
    void place();

    QString m_title, m_note, m_end, m_sentence;
    bool m_endWarns = false, m_stale = false;
    QWidget* m_content = nullptr;
    QWidget* m_headWidget = nullptr;
    QWidget* m_hatch;
    QWidget* m_cover; ///< over the content, which keeps the focus
    LoadingBars* m_bars;
    bool m_loading = false;
};

} // namespace warroom::ui
