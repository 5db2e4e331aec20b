// The PDF beside the editor: its pages as the export would draw them, brought up to date when writing pauses.
#pragma once

#include "base/words.h"
#include "models/postmortem/postmortem_presenter.h"

#include <QImage>
#include <QScrollArea>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace warroom::ui {

class ChipGroup;
class ElideLabel;

/// The pages one under the other, on the colour of a desk.
class PageStack final : public QWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);
    void setPages(std::vector<QImage> pages);
    int count() const { return static_cast<int>(m_pages.size()); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QImage> m_pages;
};

/// Draws on a thread of its own, one picture at a time; what is shown stays until the next is ready.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int PauseMs = 600;

    PreviewPane(PostmortemPresenter& postmortem, QWidget* parent = nullptr);
    ~PreviewPane() override;

    bool isExternal() const;
    void setExternal(bool external);
    /// Of the document: English where it is asked for, else that of the desktop.
    Words words() const;
    void setEnglish(bool english);
    int pageCount() const { return m_stack->count(); }
    /// Everything that was asked for has been drawn.
    bool isUpToDate() const { return !m_drawing && !m_pause.isActive(); }
    void enter();

signals:
    void drawn();
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void draw();
    void drawAnew();
    void take(std::vector<QImage> pages);
    int pageWidth() const;

    PostmortemPresenter& m_postmortem;
    QWidget* m_head;
    ElideLabel* m_title;
    ChipGroup* m_profiles;
    ChipGroup* m_english; ///< shown where the desktop speaks another language
    QScrollArea* m_scroll;
    PageStack* m_stack;
    QTimer m_pause;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the picture under way
    bool m_drawing = false;
    bool m_stale = true; ///< something changed since the last picture was begun
};

} // namespace warroom::ui
