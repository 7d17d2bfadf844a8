package org.gongfang.identity;

/** What a member does in the exchange; a member may have several roles. */
public enum Role {
    /** 专利权人: adds patents and books resources. */
    PATENT_HOLDER,
    /** 设备管理员: publishes what a provider can spare and answers requests; belongs to one provider. */
    PROVIDER_MANAGER,
    /** 专业技术人员: runs machines of one provider. */
    TECHNICIAN,
    /** 评审专家: scores projects. */
    REVIEWER,
    /** 区科技局工作人员: runs reviews, holds the budget, reads every figure. */
    OFFICIAL,
    /** 参观/意向企业: looks at samples and asks for them. */
    ENTERPRISE,
    /** 系统管理员: accounts, organisations, jobs, audit; the only role that can give roles. */
    ADMIN;

    /** Whether members of this role work for a provider. */
    public boolean worksForProvider() {
        return this == PROVIDER_MANAGER || this == TECHNICIAN;
    }

    /** The name by which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
