// Writing a service of the catalog in place, with its objectives and resources.
#pragma once

#include "screens/services/catalog_form.h"

namespace warroom::ui {

using ServiceEntryForm = EntryForm<Service, ServiceDraft>;

/// Ctrl Shift J adds an objective, Ctrl Shift U a resource. GUI thread.
class ServiceForm final : public ServiceEntryForm
{
    Q_OBJECT

public:
    explicit ServiceForm(ServicesPresenter& services, QWidget* parent = nullptr);

    void open(ServiceDraft draft);
    void addObjective();
    void addResource();

protected:
    QString whyNot() const override { return m_services.whyNot(); }
    Result<Service> meant(const ServiceDraft& draft) const override { return serviceOf(draft); }
    const Service* known(const QString& name) const override { return m_services.service(name); }
    void fill() override;
    void chosen() override;
    QString titleOf(const ServiceDraft& draft, const QString& key) const override;
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
};

} // namespace warroom::ui
