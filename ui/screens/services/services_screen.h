// Services: who owns what, and how much budget is left. Catalog, objectives, dependencies; and writing them.
#pragma once

#include "models/services/services_presenter.h"
#include "models/services/unknown_services.h"
#include "screens/room/room_screen.h"
#include "widgets/screen.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace warroom::ui {

class CatalogForm;
class CatalogList;
class DependencyView;
class EmptyState;
class InlineNote;
class LoadingBars;
class ObjectiveList;
class ScreenBar;
class ServiceDetail;
class ServiceForm;
class UnknownList;
class WindowForm;

/// Built when it is first shown, or asked to show something: most starts never show it.
class ServicesScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit ServicesScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~ServicesScreen() override;

    /// In the catalog.
    void showService(const QString& service);
    /// The one that is looked at; empty: none.
    QString current() const;
    ServicesPresenter& presenter() { return m_services; }
    const ServicesModel& catalog() const { return m_rows; }
    const ObjectivesModel& objectives() const { return m_objectiveRows; }
    /// Null, as the other parts, until they are built.
    ServiceForm* form() const { return m_form; }
    WindowForm* windowForm() const { return m_windowForm; }
    ServiceDetail* detail() const { return m_detail; }
    UnknownList* unknown() const { return m_unknownList; }
    DependencyView* graph() const { return m_graph; }

    /// For the shell's registry, with the screen as their scope.
    QList<RoomCommand> commands();
    QList<KeyHint> keyHints() const override;
    void activated() override;
    void setVisible(bool visible) override;

signals:
    /// What telemetry says of the service.
    void openDebug(const QString& service);
    void hintsChanged();
    /// What can be done has changed.
    void commandsChanged();
    void said(const QString& sentence);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab
    {
        CatalogTab,
        ObjectivesTab,
        DependenciesTab
    };

    void build();
    void makeParts();
    void buildBar();
    void buildPages();
    void connectParts();
    void refresh();
    void showPage();
    void offerDraft();
    void goOnWriting();
    std::array<CatalogForm*, 2> forms() const;
    /// A form is open.
    bool isWriting() const;
    QString whyNotOne() const;
    QString whyNotBegin() const;
    QString whyNotPlan() const;

    void showForm(CatalogForm* form);
    void write(ServiceDraft draft);
    void writeNamed(const QString& service);
    void showUnknown();
    void editCurrent(const QString& place = {});
    void removeCurrent();
    void planWindow();
    void editWindow(const QString& name);
    void removeWindow(const QString& name);
    template<class Part>
    void removeEntry(const Part& entry);
    void leaveForm();
    void goToFilter();
    void goToGraph();
    Tab tab() const;
    void setTab(Tab tab);

    WorkspaceBridge& m_bridge;
    ServicesPresenter m_services;
    UnknownServices m_unknown;
    ServicesModel m_rows;
    ObjectivesModel m_objectiveRows;
    ScreenBar* m_bar = nullptr; ///< null until all of it is built
    QLineEdit* m_filter = nullptr;
    InlineNote* m_age = nullptr;
    InlineNote* m_kept = nullptr;
    QStackedWidget* m_pages = nullptr;
    LoadingBars* m_loading = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_split = nullptr;
    QWidget* m_left = nullptr;
    CatalogList* m_list = nullptr;
    UnknownList* m_unknownList = nullptr;
    QStackedWidget* m_right = nullptr;
    ServiceDetail* m_detail = nullptr;
    ServiceForm* m_form = nullptr;
    WindowForm* m_windowForm = nullptr;
    ObjectiveList* m_objectives = nullptr;
    QScrollArea* m_graphArea = nullptr;
    DependencyView* m_graph = nullptr;
    bool m_askedForDraft = false;
};

} // namespace warroom::ui
