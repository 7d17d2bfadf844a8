package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.resources.OpeningsChange;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Refusal;

/** The hours of one resource: the week to be painted, what is published, and the four weeks that follow from both. */
class OpeningsOf extends Composite<Div> implements TermList.Deeds {

    private final ResourceCard card;
    private final LocalDate today;
    private final OpeningsDesk desk;
    private final OpeningForm form;
    private final TermList list;
    private final FourWeeks preview;

    OpeningsOf(ResourceCard card, LocalDate today, OpeningsDesk desk) {
        this.card = card;
        this.today = today;
        this.desk = desk;
        preview = new FourWeeks(desk.words());
        list = new TermList(desk.words(), this);
        form = new OpeningForm(today, getLocale(), this::preview, this::save);
        var side = new Div(list, new SingleDayForm(today, getLocale(), this::addDay));
        side.addClassName("gf-res-side");
        var columns = new Div(form, side);
        columns.addClassName("gf-res-columns");
        getContent().addClassName("gf-res-body");
        getContent().add(columns, preview);
        refresh();
    }

    private void refresh() {
        var patterns = desk.patterns(card.id());
        list.show(patterns, today);
        form.setPublished(Term.of(patterns));
        preview();
    }

    /** Shows four weeks from today on, or from the painted week's beginning when that lies later. */
    private void preview() {
        var begins = form.begins();
        var first = begins.isBefore(today.plusDays(FourWeeks.DAYS)) ? today : begins;
        try {
            preview.show(desk.outlook(card, form.change(card.id()), first), today);
        } catch (Refusal refusal) {
            desk.refused(refusal);
        }
    }

    private void save() {
        make(form.change(card.id()), getTranslation("resources.openings.published", card.name(getLocale())), () -> {
            form.clear();
            refresh();
        });
    }

    private void addDay(SingleDayForm.SingleDay day) {
        make(
                OpeningsChange.adding(card.id(), List.<NewOpening>of(day.on(card.id()))),
                getTranslation("resources.openings.published", card.name(getLocale())),
                this::refresh);
    }

    @Override
    public void edit(Term term) {
        form.edit(term);
    }

    @Override
    public void end(Term term) {
        var validity = desk.words().validity(term.patterns().getFirst(), getLocale());
        new EndTermDialog(
                        term,
                        validity,
                        today,
                        getLocale(),
                        last -> make(
                                term.endingOn(last),
                                getTranslation("resources.openings.term.ended", validity),
                                this::startOver))
                .open();
    }

    @Override
    public void remove(Term term) {
        var validity = desk.words().validity(term.patterns().getFirst(), getLocale());
        make(term.removed(), getTranslation("resources.openings.removed", validity), this::startOver);
    }

    @Override
    public void remove(OpeningPattern pattern) {
        make(
                OpeningsChange.removing(pattern),
                getTranslation("resources.openings.removed", desk.words().hours(pattern, getLocale())),
                this::startOver);
    }

    @Override
    public void copy() {
        new CopyOpeningsDialog(card, desk.resources(), (dialog, targets, replacing) -> {
                    try {
                        var ids = targets.stream().map(ResourceCard::id).toList();
                        var copies = desk.copies(card, ids, replacing, today);
                        desk.make(copies, getTranslation("resources.openings.copied", copies.size()), this::refresh);
                        dialog.close();
                    } catch (Refusal refusal) {
                        desk.refused(refusal);
                    }
                })
                .open();
    }

    /** A week that was being changed may not be there any more. */
    private void startOver() {
        form.clear();
        refresh();
    }

    private void make(OpeningsChange change, String done, Runnable show) {
        try {
            desk.make(List.of(change), done, show);
        } catch (Refusal refusal) {
            desk.refused(refusal);
        }
    }
}
