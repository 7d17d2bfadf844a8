package org.gongfang.resources.ui;

import static org.gongfang.resources.ui.Lengths.days;
import static org.gongfang.resources.ui.Lengths.fromZero;
import static org.gongfang.resources.ui.Lengths.hours;
import static org.gongfang.resources.ui.Lengths.minutes;
import static org.gongfang.resources.ui.Lengths.offer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.resources.Approval;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.QualificationId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Rule;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** The booking rules in four folded sections; each says in its heading what holds now. */
class RuleFields extends Composite<Div> {

    private static final Duration USUALLY_ASKED_ABOVE = Duration.ofHours(2);

    private final Select<Grid> grid = new Select<>();
    private final Select<Duration> minLength = new Select<>();
    private final Select<Duration> maxLength = new Select<>();
    private final Select<Duration> leadTime = new Select<>();
    private final Select<Duration> horizon = new Select<>();
    private final Select<Duration> setUp = new Select<>();
    private final Select<Duration> cleanUp = new Select<>();
    private final Select<Audience> audience = new Select<>();
    private final Select<Approval> approval = new Select<>();
    private final Checkbox operatorRequired = new Checkbox();
    private final Select<Duration> cancellationDeadline = new Select<>();
    private final Select<Duration> graceTime = new Select<>();
    private final YuanField listPrice = new YuanField();
    private final YuanField policyPrice = new YuanField();
    private final Select<Duration> approvalAbove = new Select<>();
    private final Select<Duration> answerTime = new Select<>();
    private final Select<IfUnanswered> ifUnanswered = new Select<>();
    private final Select<Integer> reliability = new Select<>();
    private final Checkbox oneAtATime = new Checkbox();
    private final ComboBox<QualificationId> qualification = new ComboBox<>();
    private final QuotaFields personQuota;
    private final QuotaFields projectQuota;
    private final Map<Rule, FollowedField> followed = new EnumMap<>(Rule.class);
    private final Details time;
    private final Details people;
    private final Details quotas;
    private final Details money;
    private final FieldRefusals refusals;

    RuleFields(FieldRefusals refusals) {
        this.refusals = refusals;
        personQuota = new QuotaFields("person", refusals);
        projectQuota = new QuotaFields("project", refusals);
        grid.setLabel(getTranslation("resources.field.grid"));
        grid.setItems(Grid.values());
        grid.setItemLabelGenerator(step -> Spoken.length(step.step(), getLocale()));
        var lengths = Stream.concat(hours(1, 2, 3, 4, 6, 8, 12), days(1, 2, 3, 5, 7, 14))
                .toList();
        var usual = Stream.concat(minutes(15, 30, 45), lengths.stream()).toList();
        lengths(minLength, "minLength", "resources.field.min-length", usual);
        lengths(maxLength, "maxLength", "resources.field.max-length", usual);
        lengths(leadTime, "leadTime", "resources.field.lead-time", fromZero(lengths));
        lengths(
                horizon,
                "horizon",
                "resources.field.horizon",
                days(7, 14, 30, 60, 90, 180).toList());
        var around =
                Stream.concat(minutes(0, 15, 30, 45, 60, 90), hours(2, 3, 4)).toList();
        lengths(setUp, "setUp", "resources.field.set-up", around);
        lengths(cleanUp, "cleanUp", "resources.field.clean-up", around);
        audience.setLabel(getTranslation("resources.field.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(item -> getTranslation("resources.audience." + item));
        approval.setLabel(getTranslation("resources.field.approval"));
        approval.setItems(Approval.values());
        approval.setItemLabelGenerator(item -> getTranslation("resources.approval." + item));
        lengths(
                approvalAbove,
                "approvalAbove",
                "resources.field.approval-above",
                Stream.concat(minutes(30), lengths.stream()).toList());
        lengths(
                answerTime,
                "answerTime",
                "resources.field.answer-time",
                Stream.concat(hours(1, 2, 4, 8, 12, 24, 48), days(3, 5, 7, 14)).toList());
        ifUnanswered.setLabel(getTranslation("resources.field.if-unanswered"));
        ifUnanswered.setItems(IfUnanswered.values());
        ifUnanswered.setItemLabelGenerator(item -> getTranslation("resources.if-unanswered." + item));
        qualification.setLabel(getTranslation("resources.field.qualification"));
        qualification.setPlaceholder(getTranslation("resources.rules.none"));
        qualification.setClearButtonVisible(true);
        qualification.setVisible(false);
        refusals.name("qualification", qualification);
        reliability.setLabel(getTranslation("resources.field.reliability"));
        reliability.setItems(0, 30, 50, 60, 70, 80, 90);
        reliability.setItemLabelGenerator(this::score);
        refusals.name("requiredReliability", reliability);
        oneAtATime.setLabel(getTranslation("resources.field.one-at-a-time"));
        refusals.name("oneAtATime", oneAtATime);
        operatorRequired.setLabel(getTranslation("resources.field.operator-required"));
        refusals.name("operatorRequired", operatorRequired);
        lengths(
                cancellationDeadline,
                "cancellationDeadline",
                "resources.field.cancellation-deadline",
                fromZero(lengths));
        lengths(
                graceTime,
                "graceTime",
                "resources.field.grace-time",
                Stream.concat(minutes(5, 10, 15, 20, 30, 45), hours(1, 2)).toList());
        price(listPrice, "listPricePerHour", "resources.field.list-price");
        price(policyPrice, "policyPricePerHour", "resources.field.policy-price");
        time = section(
                rule(Rule.GRID, grid),
                rule(Rule.MIN_LENGTH, minLength),
                rule(Rule.MAX_LENGTH, maxLength),
                rule(Rule.LEAD_TIME, leadTime),
                rule(Rule.HORIZON, horizon),
                rule(Rule.SET_UP, setUp),
                rule(Rule.CLEAN_UP, cleanUp));
        people = section(
                rule(Rule.AUDIENCE, audience),
                rule(Rule.APPROVAL, approval, approvalAbove),
                rule(Rule.ANSWER_TIME, answerTime),
                rule(Rule.IF_UNANSWERED, ifUnanswered),
                rule(Rule.OPERATOR, operatorRequired),
                rule(Rule.QUALIFICATION, qualification),
                rule(Rule.RELIABILITY, reliability),
                rule(Rule.ONE_AT_A_TIME, oneAtATime),
                rule(Rule.CANCELLATION, cancellationDeadline),
                rule(Rule.GRACE, graceTime));
        quotas = section(rule(Rule.PERSON_QUOTA, personQuota), rule(Rule.PROJECT_QUOTA, projectQuota));
        money = section(rule(Rule.LIST_PRICE, listPrice), rule(Rule.POLICY_PRICE, policyPrice));
        getContent().addClassName("gf-res-rules");
        getContent().add(time, people, quotas, money);
        Stream.of(grid, minLength, maxLength, audience, approval)
                .forEach(field -> field.addValueChangeListener(change -> summarise()));
        Stream.of(listPrice, policyPrice).forEach(field -> field.addValueChangeListener(change -> summarise()));
        approval.addValueChangeListener(change -> adapt(change.getValue()));
    }

    /** How it is answered matters only where somebody is asked. */
    private void adapt(Approval answered) {
        approvalAbove.setVisible(answered == Approval.PROVIDER_ABOVE);
        Stream.of(Rule.ANSWER_TIME, Rule.IF_UNANSWERED)
                .flatMap(rule -> Stream.ofNullable(followed.get(rule)))
                .forEach(field -> field.setVisible(answered != Approval.AUTOMATIC));
    }

    /** The qualifications that can be asked for, with their names. */
    void offerQualifications(Map<QualificationId, String> names) {
        qualification.setItems(names.keySet());
        qualification.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        qualification.setVisible(!names.isEmpty());
    }

    void show(BookingRules rules, ResourceKind kind) {
        Stream.of(Rule.values()).forEach(rule -> take(rule, rules));
        operatorRequired.setVisible(kind != ResourceKind.TECHNICIAN);
        summarise();
    }

    /** Lets each rule follow the provider's defaults or be the resource's own. */
    void offerDefaults(BookingRules defaults, Set<Rule> following) {
        followed.forEach((rule, field) -> field.offer(said(rule, defaults), following.contains(rule), () -> {
            take(rule, defaults);
            summarise();
        }));
        var operator = followed.get(Rule.OPERATOR);
        if (operator != null) {
            operator.setVisible(operatorRequired.isVisible());
        }
    }

    /** The rules that follow the defaults. */
    Set<Rule> followed() {
        var following = EnumSet.noneOf(Rule.class);
        followed.values().stream().filter(FollowedField::isFollowing).forEach(field -> following.add(field.rule()));
        return following;
    }

    private FollowedField rule(Rule rule, Component... fields) {
        var field = new FollowedField(rule, fields);
        followed.put(rule, field);
        return field;
    }

    private void take(Rule rule, BookingRules rules) {
        switch (rule) {
            case GRID -> grid.setValue(rules.grid());
            case MIN_LENGTH -> offer(minLength, rules.minLength());
            case MAX_LENGTH -> offer(maxLength, rules.maxLength());
            case LEAD_TIME -> offer(leadTime, rules.leadTime());
            case HORIZON -> offer(horizon, rules.horizon());
            case SET_UP -> offer(setUp, rules.setUp());
            case CLEAN_UP -> offer(cleanUp, rules.cleanUp());
            case AUDIENCE -> audience.setValue(rules.audience());
            case APPROVAL -> {
                approval.setValue(rules.approval());
                var above = rules.approvalAbove();
                offer(approvalAbove, above == null ? USUALLY_ASKED_ABOVE : above);
            }
            case ANSWER_TIME -> offer(answerTime, rules.answerTime());
            case IF_UNANSWERED -> ifUnanswered.setValue(rules.ifUnanswered());
            case OPERATOR -> operatorRequired.setValue(rules.operatorRequired());
            case QUALIFICATION -> qualification.setValue(rules.qualification());
            case PERSON_QUOTA -> personQuota.show(rules.personQuota());
            case PROJECT_QUOTA -> projectQuota.show(rules.projectQuota());
            case RELIABILITY -> offer(reliability, rules.requiredReliability());
            case ONE_AT_A_TIME -> oneAtATime.setValue(rules.oneAtATime());
            case CANCELLATION -> offer(cancellationDeadline, rules.cancellationDeadline());
            case GRACE -> offer(graceTime, rules.graceTime());
            case LIST_PRICE -> listPrice.show(rules.listPricePerHour());
            case POLICY_PRICE -> policyPrice.show(rules.policyPricePerHour());
        }
    }

    /** What the rules say, in few words. */
    private String said(Rule rule, BookingRules rules) {
        return switch (rule) {
            case GRID -> Spoken.length(rules.grid().step(), getLocale());
            case MIN_LENGTH -> length(rules.minLength());
            case MAX_LENGTH -> length(rules.maxLength());
            case LEAD_TIME -> length(rules.leadTime());
            case HORIZON -> length(rules.horizon());
            case SET_UP -> length(rules.setUp());
            case CLEAN_UP -> length(rules.cleanUp());
            case AUDIENCE -> getTranslation("resources.audience." + rules.audience());
            case APPROVAL -> approval(rules.approval(), rules.approvalAbove());
            case ANSWER_TIME -> length(rules.answerTime());
            case IF_UNANSWERED -> getTranslation("resources.if-unanswered." + rules.ifUnanswered());
            case OPERATOR -> getTranslation(rules.operatorRequired() ? "resources.rules.yes" : "resources.rules.no");
            case QUALIFICATION -> {
                var required = rules.qualification();
                yield required == null
                        ? getTranslation("resources.rules.none")
                        : qualification.getItemLabelGenerator().apply(required);
            }
            case PERSON_QUOTA -> QuotaFields.said(rules.personQuota(), getLocale(), this::getTranslation);
            case PROJECT_QUOTA -> QuotaFields.said(rules.projectQuota(), getLocale(), this::getTranslation);
            case RELIABILITY -> score(rules.requiredReliability());
            case ONE_AT_A_TIME -> getTranslation(rules.oneAtATime() ? "resources.rules.yes" : "resources.rules.no");
            case CANCELLATION -> length(rules.cancellationDeadline());
            case GRACE -> length(rules.graceTime());
            case LIST_PRICE -> Spoken.money(rules.listPricePerHour(), getLocale());
            case POLICY_PRICE -> Spoken.money(rules.policyPricePerHour(), getLocale());
        };
    }

    private String approval(Approval answered, @Nullable Duration above) {
        var word = getTranslation("resources.approval." + answered);
        return above == null || answered != Approval.PROVIDER_ABOVE ? word : word + " " + length(above);
    }

    private String score(int score) {
        return score == 0 ? getTranslation("resources.rules.none") : String.valueOf(score);
    }

    private String length(Duration length) {
        return length.isZero() ? getTranslation("resources.rules.none") : Spoken.length(length, getLocale());
    }

    BookingRules rules() {
        return new BookingRules(
                grid.getValue(),
                minLength.getValue(),
                maxLength.getValue(),
                leadTime.getValue(),
                horizon.getValue(),
                setUp.getValue(),
                cleanUp.getValue(),
                audience.getValue(),
                approval.getValue(),
                operatorRequired.isVisible() && operatorRequired.getValue(),
                cancellationDeadline.getValue(),
                graceTime.getValue(),
                listPrice.money(),
                policyPrice.money(),
                approval.getValue() == Approval.PROVIDER_ABOVE ? approvalAbove.getValue() : null,
                qualification.getValue(),
                personQuota.quota(),
                projectQuota.quota(),
                reliability.getValue(),
                oneAtATime.getValue(),
                answerTime.getValue(),
                ifUnanswered.getValue());
    }

    private void summarise() {
        if (approval.isEmpty() || maxLength.isEmpty() || minLength.isEmpty()) {
            return;
        }
        time.setSummaryText(getTranslation(
                "resources.rules.time",
                Spoken.length(minLength.getValue(), getLocale()),
                Spoken.length(maxLength.getValue(), getLocale()),
                Spoken.length(grid.getValue().step(), getLocale())));
        people.setSummaryText(getTranslation(
                "resources.rules.people",
                getTranslation("resources.audience." + audience.getValue()),
                approval(approval.getValue(), approvalAbove.getValue())));
        quotas.setSummaryText(getTranslation(
                "resources.rules.quotas",
                QuotaFields.said(personQuota.quota(), getLocale(), this::getTranslation),
                QuotaFields.said(projectQuota.quota(), getLocale(), this::getTranslation)));
        money.setSummaryText(getTranslation(
                "resources.rules.money",
                Spoken.money(listPrice.money(), getLocale()),
                Spoken.money(policyPrice.money(), getLocale())));
    }

    private void lengths(Select<Duration> field, String name, String label, List<Duration> items) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setItemLabelGenerator(this::length);
        refusals.name(name, field);
    }

    private void price(YuanField field, String name, String label) {
        field.setLabel(getTranslation(label));
        refusals.name(name, field);
    }

    private static Details section(Component... fields) {
        var body = new Div(fields);
        body.addClassName("gf-res-fields");
        return new Details("", body);
    }
}
