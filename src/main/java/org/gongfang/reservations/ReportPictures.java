package org.gongfang.reservations;

import org.gongfang.identity.MemberId;
import org.gongfang.resources.PictureId;
import org.gongfang.resources.PictureViewers;
import org.springframework.stereotype.Component;

/** Lets holders see the pictures in reports of their use, whoever took them. */
@Component
class ReportPictures implements PictureViewers {

    private final UseReportRecords reports;

    ReportPictures(UseReportRecords reports) {
        this.reports = reports;
    }

    @Override
    public boolean maySee(MemberId member, PictureId picture) {
        return reports.showsTo(member, picture.value());
    }
}
