package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.ImportPhase;
import org.gongfang.resources.ImportState;
import org.gongfang.resources.Imports;
import org.gongfang.resources.NewImport;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Figure;
import org.gongfang.shared.ui.Messages;

/** An import as it stands: choosing a file, how far it is, what is wrong, what it would do, what it has done. */
class ImportPanel extends Composite<Div> {

    private static final int HUNDRED = 100;

    private final Imports imports;
    private final Messages messages;
    private final HoursTaking taking;
    private final Consumer<NewImport> begin;
    private final Runnable refresh;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Div body = new Div();
    private final Div steps = new Div();
    private Optional<Shown> shown = Optional.empty();

    /** What is on the screen, as far as only a new picture can show another one. */
    private record Shown(ExchangeKind kind, Optional<ImportPhase> phase, Optional<String> file) {}

    ImportPanel(Imports imports, Messages messages, HoursTaking taking, Consumer<NewImport> begin, Runnable refresh) {
        this.imports = imports;
        this.messages = messages;
        this.taking = taking;
        this.begin = begin;
        this.refresh = refresh;
        steps.addClassName("gf-res-steps");
        body.addClassName("gf-res-import");
        text.addClassName("gf-res-hint");
        text.getElement().setAttribute("role", "status");
        getContent().addClassName("gf-res-section");
        getContent().add(title, text, progress, body, steps);
    }

    /** Shows the import, or lets a file be chosen when there is none of the kind. */
    void show(ExchangeKind kind, Optional<ImportState> current) {
        var state =
                current.filter(found -> found.kind() == kind || found.phase().isBusy());
        var now = new Shown(kind, state.map(ImportState::phase), state.map(ImportState::fileName));
        boolean isBusy = state.filter(found -> found.phase().isBusy()).isPresent();
        boolean anew = !isBusy || !shown.equals(Optional.of(now));
        shown = Optional.of(now);
        progress.setVisible(isBusy);
        if (state.isPresent()) {
            show(state.get(), anew);
        } else {
            choose(kind);
        }
        steps.setVisible(steps.getComponentCount() > 0);
    }

    private void choose(ExchangeKind kind) {
        title.setText(getTranslation("resources.exchange.import"));
        text.setText(getTranslation("resources.exchange.import.hint." + kind));
        steps.removeAll();
        body.removeAll();
        body.add(new FileChooser(kind, messages, begin));
    }

    private void show(ImportState state, boolean anew) {
        var phase = state.phase();
        if (phase.isBusy()) {
            title.setText(getTranslation("resources.exchange.phase." + phase));
            text.setText(getTranslation("resources.exchange.busy", state.fileName(), state.done(), state.total()));
            progress.setIndeterminate(state.total() == 0);
            progress.setMax(Math.max(1, state.total()));
            progress.setValue(Math.min(state.done(), Math.max(1, state.total())));
        }
        if (!anew) {
            return;
        }
        body.removeAll();
        steps.removeAll();
        switch (phase) {
            case READING, CHECKING, WRITING ->
                steps.add(new Button(getTranslation("resources.exchange.stop"), click -> imports.stop()));
            case FAULTY -> showProblems(state);
            case READY -> showPreview(state);
            case DONE -> showDone(state);
            case STOPPED ->
                showNothing("resources.exchange.stopped", getTranslation("resources.exchange.nothing-written"));
            case FAILED ->
                showNothing(
                        "resources.exchange.failed",
                        Stream.ofNullable(state.refusal())
                                .map(messages::explain)
                                .findFirst()
                                .orElse(""));
        }
    }

    private void showProblems(ImportState state) {
        var rows = state.problems().stream()
                .mapToInt(problem -> problem.row())
                .distinct()
                .count();
        title.setText(getTranslation("resources.exchange.faulty", state.fileName(), rows));
        text.setText(getTranslation("resources.exchange.faulty.hint"));
        body.add(new FileChooser(state.kind(), messages, begin), new ProblemGrid(state.problems(), messages));
        addUnread(state);
        steps.add(another(false));
    }

    private void showPreview(ImportState state) {
        var counts = state.counts();
        title.setText(getTranslation("resources.exchange.ready", state.fileName()));
        text.setText(getTranslation(
                state.refusal() != null
                        ? "resources.exchange.overtaken"
                        : !counts.isAnything()
                                ? "resources.exchange.same.hint"
                                : state.hits().isEmpty()
                                        ? "resources.exchange.ready.hint"
                                        : "resources.exchange.hits.hint"));
        body.add(figures(state));
        addUnread(state);
        if (!state.hits().isEmpty()) {
            body.add(new HitList(state.hits(), getLocale()));
        }
        if (counts.isAnything()) {
            boolean hits = !state.hits().isEmpty();
            var write = new Button(
                    getTranslation(hits ? "resources.exchange.decide" : "resources.exchange.write"),
                    click -> write(hits));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            steps.add(write);
        }
        steps.add(another(false));
    }

    private void write(boolean hits) {
        try {
            if (hits) {
                imports.carryOutDecided(getTranslation("resources.openings.message"), taking);
            } else {
                imports.carryOut();
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh.run();
    }

    private void showDone(ImportState state) {
        title.setText(getTranslation("resources.exchange.done", state.fileName()));
        text.setText(getTranslation("resources.exchange.done.hint"));
        body.add(figures(state));
        var look = new Button(
                getTranslation("resources.exchange.look." + state.kind()),
                click -> ResourcesNavigation.toListOf(state.kind()));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        steps.add(look, another(false));
    }

    private void showNothing(String heading, String words) {
        title.setText(getTranslation(heading));
        text.setText(words);
        steps.add(another(true));
    }

    private Button another(boolean primary) {
        var another = new Button(getTranslation("resources.exchange.another"), click -> {
            imports.forget();
            refresh.run();
        });
        if (primary) {
            another.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return another;
    }

    private void addUnread(ImportState state) {
        if (!state.unread().isEmpty()) {
            var note = new Span(getTranslation(
                    "resources.exchange.unread",
                    String.join(getTranslation("resources.openings.joint"), state.unread())));
            note.addClassName("gf-res-line");
            body.add(note);
        }
    }

    private Component figures(ImportState state) {
        var counts = state.counts();
        var figures = new Div();
        figures.addClassName("gf-res-figures");
        figures.add(figure("added", counts.added()));
        if (state.kind() != ExchangeKind.OPENINGS) {
            figures.add(figure("changed", counts.changed()));
        }
        figures.add(figure("same", counts.same()));
        if (state.replace()) {
            figures.add(figure("removed", counts.removed()));
        }
        return figures;
    }

    private Component figure(String name, int count) {
        return new Figure(getTranslation("resources.exchange.count." + name), Integer.toString(count));
    }
}
