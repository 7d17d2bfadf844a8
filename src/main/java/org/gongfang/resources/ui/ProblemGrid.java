package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gongfang.resources.RowProblem;
import org.gongfang.shared.ui.Messages;

/** Everything that is wrong in a file: in which row and column, what stands there, and which rule refuses it. */
class ProblemGrid extends Composite<Div> {

    private static final int ROWS_IN_SIGHT = 8;

    ProblemGrid(List<RowProblem> problems, Messages messages) {
        var grid = new Grid<RowProblem>();
        grid.addColumn(RowProblem::row)
                .setHeader(getTranslation("resources.exchange.problem.row"))
                .setWidth("3.25rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::place)
                .setHeader(getTranslation("resources.exchange.problem.cell"))
                .setWidth("6rem")
                .setFlexGrow(1);
        grid.addComponentColumn(problem -> reason(messages.explain(problem.reason())))
                .setHeader(getTranslation("resources.exchange.problem.reason"))
                .setWidth("8.5rem")
                .setFlexGrow(2);
        grid.setItems(problems);
        grid.setAllRowsVisible(problems.size() <= ROWS_IN_SIGHT);
        grid.addClassName("gf-res-problems");
        getContent().add(grid);
        getContent().addClassName("gf-res-import");
    }

    private Div place(RowProblem problem) {
        var column = problem.column();
        var name = new Span(
                column == null
                        ? getTranslation("resources.exchange.problem.whole-row")
                        : getTranslation("resources.exchange.column." + column));
        name.addClassName("gf-res-name");
        var cell = new Div(name);
        if (!problem.cell().isEmpty()) {
            var content = new Span(problem.cell());
            content.addClassName("gf-res-line");
            cell.add(content);
        }
        cell.addClassName("gf-res-cell");
        return cell;
    }

    private static Span reason(String words) {
        var reason = new Span(words);
        reason.addClassName("gf-res-wrap");
        return reason;
    }
}
