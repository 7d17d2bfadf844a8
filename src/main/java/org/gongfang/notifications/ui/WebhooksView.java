package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.notifications.IssuedWebhook;
import org.gongfang.notifications.Webhooks;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The addresses that are told of one's reservations, or of those at one's organisation, and what they were told. */
@Route("webhooks")
@PermitAll
class WebhooksView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Webhooks webhooks;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Clock clock;
    private final TextField address = new TextField();
    private final Checkbox ofOrganisation = new Checkbox();
    private final Div list = new Div();

    WebhooksView(Webhooks webhooks, CurrentMember currentMember, Messages messages, Clock clock) {
        this.webhooks = webhooks;
        this.currentMember = currentMember;
        this.messages = messages;
        this.clock = clock;
        address.setLabel(getTranslation("notifications.webhooks.address"));
        address.setPlaceholder(getTranslation("notifications.webhooks.address.example"));
        address.setWidthFull();
        ofOrganisation.setLabel(getTranslation("notifications.webhooks.organisation"));
        var add = new Button(getTranslation("notifications.webhooks.add"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(address, ofOrganisation, add);
        form.addClassName("gf-webhook-form");
        list.addClassName("gf-webhooks");
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("notifications.webhooks.title"),
                                getTranslation("notifications.webhooks.intro")),
                        form,
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.webhooks.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean manages = currentMember
                .find()
                .filter(member -> member.has(Role.PROVIDER_MANAGER))
                .isPresent();
        ofOrganisation.setVisible(manages);
        ofOrganisation.setValue(manages);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var all = webhooks.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("notifications.webhooks.empty"),
                    getTranslation("notifications.webhooks.empty.hint")));
        }
        all.forEach(webhook -> list.add(row(new WebhookPanel(webhooks, webhook, messages, clock, this::refresh))));
    }

    private static Component row(WebhookPanel panel) {
        panel.load();
        return panel;
    }

    private void add() {
        try {
            show(webhooks.add(address.getValue(), ofOrganisation.getValue()));
            address.setInvalid(false);
            address.clear();
        } catch (Refusal refused) {
            address.setErrorMessage(messages.explain(refused));
            address.setInvalid(true);
        }
        refresh();
    }

    private void show(IssuedWebhook issued) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("notifications.webhooks.secret.title"));
        var secret = new TextField(getTranslation("notifications.webhooks.secret"));
        secret.setValue(issued.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        var close = new Button(getTranslation("notifications.webhooks.secret.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(getTranslation("notifications.webhooks.secret.hint")), secret);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
