// Writing a service of the catalog in place, with its objectives and resources. What is typed is kept until
// it is saved.
#pragma once

#include "screens/services/catalog_form.h"

#include <QTimer>

namespace warroom::ui {

using ServiceEntryForm = EntryForm<Service, ServiceDraft>;

/// Leaving keeps the draft; Ctrl Shift J adds an objective, Ctrl Shift U a resource. GUI thread.
class ServiceForm final : public ServiceEntryForm
{
    Q_OBJECT

public:
    explicit ServiceForm(ServicesPresenter& services, QWidget* parent = nullptr);

    void open(ServiceDraft draft);
    void addObjective();
    void addResource();
    /// Forgets what was typed.
    void discard();

protected:
    QString whyNot() const override { return m_services.whyNot(); }
    Result<Service> meant(const ServiceDraft& draft) const override { return serviceOf(draft); }
    const Service* known(const QString& name) const override { return m_services.service(name); }
    void fill() override;
    void edited() override { m_keep.start(); }
    void chosen() override;
    void leave() override;
    void onSaved() override;
    QString partName(const std::string& path) const override;

private:
    void buildFoot();
    void fillService(QVBoxLayout* into);
    void fillObjective(std::size_t at, QVBoxLayout* into);
    void fillResource(std::size_t at, QVBoxLayout* into);
    void addPartHead(const QString& title, const std::function<void()>& remove, QVBoxLayout* into);
    void showLinesOf(std::size_t objective);
    /// Fills the form again, once the button that was pressed is out of its click.
    void fillLater();

    std::vector<FormLines*> m_objectives, m_resources;
    QTimer m_keep; ///< after the last key
};

} // namespace warroom::ui
