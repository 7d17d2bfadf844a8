package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongfang.reporting.PledgeReport;
import org.gongfang.reporting.PledgeRow;

/** How the providers of the district keep what they promised for a month. */
class DistrictPledges extends Composite<Div> {

    private static final int MONTHS_BACK = 11;

    private final List<PledgeRow> rows;
    private final Div month = new Div();
    private final Locale locale;

    DistrictPledges(PledgeReport report, YearMonth now, Locale locale) {
        this.locale = locale;
        rows = report.all(now.minusMonths(MONTHS_BACK), now);
        getContent().addClassName("gf-report-card");
        getContent().setVisible(!rows.isEmpty());
        var months = new Select<YearMonth>();
        months.setLabel(getTranslation("reporting.pledges.axis.MONTH"));
        months.setItems(
                IntStream.rangeClosed(0, MONTHS_BACK).mapToObj(now::minusMonths).toList());
        months.setItemLabelGenerator(item -> PledgeTable.month(item, locale));
        months.addValueChangeListener(change -> show(change.getValue()));
        getContent().add(new H2(getTranslation("reporting.pledges.district")), months, month);
        // The last month that is over tells whether promises were kept.
        months.setValue(now.minusMonths(1));
    }

    private void show(YearMonth chosen) {
        var its = rows.stream().filter(row -> row.month().equals(chosen)).toList();
        month.removeAll();
        if (its.isEmpty()) {
            month.add(new Paragraph(getTranslation("reporting.pledges.none", PledgeTable.month(chosen, locale))));
            return;
        }
        var note = new Paragraph(getTranslation("reporting.pledges.note"));
        note.addClassName("gf-report-note");
        month.add(
                new PledgeTable(
                        getTranslation("reporting.pledges.of", PledgeTable.month(chosen, locale)),
                        its,
                        PledgeTable.Axis.PROVIDER,
                        locale),
                note);
    }
}
