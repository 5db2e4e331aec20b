// Planning a maintenance window, or changing one: of which services, when, how often, why.
#pragma once

#include "screens/services/catalog_form.h"

namespace warroom::ui {

using WindowEntryForm = EntryForm<MaintenanceWindow, WindowDraft>;

class WindowForm final : public WindowEntryForm
{
    Q_OBJECT

public:
    explicit WindowForm(ServicesPresenter& services, QWidget* parent = nullptr);

    /// A new one of this service, which begins with the next full hour.
    void plan(const QString& service);
    void open(const MaintenanceWindow& window);

protected:
    QString whyNot() const override { return m_services.whyNotWindow(); }
    Result<MaintenanceWindow> meant(const WindowDraft& draft) const override { return windowOf(draft); }
    const MaintenanceWindow* known(const QString& name) const override { return m_services.window(name); }
    QString titleOf(const WindowDraft& draft, const QString& key) const override;
    void fill() override;
};

} // namespace warroom::ui
