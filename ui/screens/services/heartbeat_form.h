// A signal that must keep coming, as it is being written.
#pragma once

#include "screens/services/catalog_form.h"

namespace warroom::ui {

using HeartbeatEntryForm = EntryForm<Heartbeat, HeartbeatDraft>;

class HeartbeatForm final : public HeartbeatEntryForm
{
    Q_OBJECT

public:
    explicit HeartbeatForm(ServicesPresenter& services, QWidget* parent = nullptr);

    void open(HeartbeatDraft draft);

protected:
    QString whyNot() const override { return m_services.whyNot(); }
    Result<Heartbeat> meant(const HeartbeatDraft& draft) const override { return heartbeatOf(draft); }
    const Heartbeat* known(const QString& name) const override { return m_services.heartbeat(name); }
    QString titleOf(const HeartbeatDraft& draft, const QString& key) const override;
    void fill() override;
};

} // namespace warroom::ui
