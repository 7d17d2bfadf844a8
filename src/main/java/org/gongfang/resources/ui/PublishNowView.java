package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.District;
import org.gongfang.identity.Districts;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.Organisations;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Capability;
import org.gongfang.resources.Offer;
import org.gongfang.resources.Publishing;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** A machine published in one step: what it can do, where it stands, and when it is open; the rest can wait. */
@Route("board/publish")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class PublishNowView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Publishing publishing;
    private final Resources resources;
    private final Sites sites;
    private final Organisations organisations;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final FieldRefusals refusals = new FieldRefusals();
    private final ComboBox<Capability> capability = new ComboBox<>();
    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final Select<Site> site = new Select<>();
    private final TextField address = new TextField();
    private final Select<District> district = new Select<>();
    private final RadioButtonGroup<UsualHours> hours = new RadioButtonGroup<>();

    PublishNowView(
            Publishing publishing,
            Resources resources,
            Sites sites,
            Capabilities capabilities,
            Organisations organisations,
            Districts districts,
            CurrentMember currentMember,
            Messages messages) {
        this.publishing = publishing;
        this.resources = resources;
        this.sites = sites;
        this.organisations = organisations;
        this.currentMember = currentMember;
        this.messages = messages;
        capability.setLabel(getTranslation("resources.field.capability"));
        capability.setItems(capabilities.all().stream()
                .flatMap(group -> group.capabilities().stream())
                .toList());
        capability.setItemLabelGenerator(item -> item.name(getLocale()));
        capability.setRequiredIndicatorVisible(true);
        capability.addValueChangeListener(change -> suggest(change.getOldValue(), change.getValue()));
        refusals.name("capabilities", capability);
        label(nameZh, "nameZh", "resources.field.name-zh");
        nameZh.setHelperText(getTranslation("resources.publish.name.hint"));
        label(nameEn, "nameEn", "resources.field.name-en");
        site.setLabel(getTranslation("resources.field.site"));
        site.setItemLabelGenerator(place -> place.name(getLocale()));
        label(address, "address", "resources.publish.address");
        address.setRequiredIndicatorVisible(true);
        address.setHelperText(getTranslation("resources.publish.address.hint"));
        district.setLabel(getTranslation("resources.field.district"));
        district.setItems(districts.all());
        district.setItemLabelGenerator(item -> item.name(getLocale()));
        refusals.name("district", district);
        hours.setLabel(getTranslation("resources.publish.hours"));
        hours.setItems(UsualHours.values());
        hours.setItemLabelGenerator(item -> getTranslation(item.key()));
        hours.setHelperText(getTranslation("resources.publish.hours.hint"));
        hours.setValue(UsualHours.LATER);
        var publish = new Button(getTranslation("resources.publish.now"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var more = new Button(
                getTranslation("resources.publish.whole-card"), click -> ResourcesNavigation.toNewResource());
        var steps = new Div(publish, more);
        steps.addClassName("gf-res-steps");
        var after = new Paragraph(getTranslation("resources.publish.after"));
        after.addClassName("gf-res-hint");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new BackLink(getTranslation("resources.list.title"), ResourcesView.class),
                        new PageHeader(
                                getTranslation("resources.publish.title"),
                                getTranslation("resources.publish.subtitle")),
                        section("resources.publish.what", capability, nameZh, nameEn),
                        section("resources.publish.where", site, address, district),
                        section("resources.publish.when", hours),
                        after,
                        steps);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.publish.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var provider = currentMember.organisation();
        var places = sites.ofProvider(provider);
        site.setItems(places);
        places.stream().findFirst().ifPresent(site::setValue);
        site.setVisible(!places.isEmpty());
        address.setVisible(places.isEmpty());
        district.setVisible(places.isEmpty());
        var home = organisations.find(provider).map(Organisation::district);
        district.getListDataView()
                .getItems()
                .filter(item -> home.filter(item.code()::equals).isPresent())
                .findFirst()
                .ifPresent(district::setValue);
    }

    /** The capability's name is a good first name, until someone writes another. */
    private void suggest(@Nullable Capability before, @Nullable Capability now) {
        if (now == null) {
            return;
        }
        if (nameZh.isEmpty() || before != null && nameZh.getValue().equals(before.nameZh())) {
            nameZh.setValue(now.nameZh());
        }
        if (nameEn.isEmpty() || before != null && nameEn.getValue().equals(before.nameEn())) {
            nameEn.setValue(now.nameEn());
        }
    }

    private void publish() {
        refusals.clear();
        if (capability.isEmpty()) {
            capability.setErrorMessage(getTranslation("refusal.resource-text-required"));
            capability.setInvalid(true);
            capability.focus();
            return;
        }
        try {
            var id = publishing.publish(new Offer(
                    capability.getValue().code(),
                    nameZh.getValue(),
                    nameEn.getValue(),
                    site.getOptionalValue().map(Site::id).orElse(null),
                    address.getValue(),
                    district.getOptionalValue().map(District::code).orElse(""),
                    Optional.ofNullable(hours.getValue()).flatMap(UsualHours::hours)));
            var card = resources.find(id).orElseThrow();
            messages.done(getTranslation("resources.card.published", card.name(getLocale())));
            if (hours.getValue() == UsualHours.LATER) {
                ResourcesNavigation.toOpenings(card.code());
            } else {
                ResourcesNavigation.toPublicPage(card.code());
            }
        } catch (Refusal refusal) {
            if (!refusals.show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void label(TextField field, String name, String key) {
        field.setLabel(getTranslation(key));
        refusals.name(name, field);
    }

    private Div section(String title, Component... fields) {
        var body = new Div(fields);
        body.addClassName("gf-res-fields");
        var section = new Div(new H2(getTranslation(title)), body);
        section.addClassName("gf-res-section");
        return section;
    }
}
