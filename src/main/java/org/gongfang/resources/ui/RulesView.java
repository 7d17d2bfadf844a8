package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.Roles;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceKind;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The provider's defaults: the rules that its resources follow unless they say otherwise. */
@Route("board/rules")
@Menu(title = "menu.rules", order = 165, icon = "vaadin:sliders")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class RulesView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final ProviderRules rules;
    private final Qualifications qualifications;
    private final Messages messages;
    private final FieldRefusals refusals = new FieldRefusals();
    private final RuleFields fields = new RuleFields(refusals);
    private final Paragraph followers = new Paragraph();
    private int version;

    RulesView(ProviderRules rules, Qualifications qualifications, Messages messages) {
        this.rules = rules;
        this.qualifications = qualifications;
        this.messages = messages;
        var save = new Button(getTranslation("resources.card.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(save);
        bar.addClassName("gf-res-steps");
        followers.addClassName("gf-res-hint");
        var section = new Div(followers, fields);
        section.addClassName("gf-res-section");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.defaults.title"),
                                getTranslation("resources.defaults.subtitle")),
                        section,
                        bar);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.defaults.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var own = rules.own();
        version = own.version();
        refusals.clear();
        fields.offerQualifications(CardFields.names(qualifications.offered(), getLocale()));
        fields.show(own.rules(), ResourceKind.MACHINE);
        followers.setText(
                own.followers() == 0
                        ? getTranslation("resources.defaults.nobody")
                        : getTranslation("resources.defaults.followers", own.followers()));
    }

    private void save() {
        refusals.clear();
        try {
            int changed = rules.change(fields.rules(), version);
            messages.done(getTranslation("resources.defaults.saved", changed));
            show();
        } catch (Refusal refusal) {
            if (!refusals.show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }
}
