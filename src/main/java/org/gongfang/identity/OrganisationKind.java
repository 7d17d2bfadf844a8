package org.gongfang.identity;

/** What sort of organisation it is. */
public enum OrganisationKind {
    /** 众创空间/孵化器: provides workstations, rooms and machines. */
    INCUBATOR,
    /** 学校: provides machines and technicians outside teaching hours. */
    SCHOOL,
    /** 科技局: officials belong to it. */
    BUREAU,
    /** 企业: looks for samples. */
    ENTERPRISE;

    /** Whether such an organisation publishes resources. */
    public boolean isProvider() {
        return this == INCUBATOR || this == SCHOOL;
    }
}
