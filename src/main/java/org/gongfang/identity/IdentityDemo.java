package org.gongfang.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo: twelve providers, a bureau, an enterprise, and accounts for every role. */
@Component
@Profile("demo")
class IdentityDemo implements DemoStory {

    private static final String SCHOOL_OF_THE_STORY = "镇海区职业教育中心学校";
    private static final int TECHNICIANS = 40;
    private static final int HOLDERS = 60;

    /** Common family names and given names; every name says that it is an example. */
    private static final String FAMILY_NAMES = "陈王李张刘杨黄赵吴周徐孙马朱胡郭何林高罗";

    private static final String[] GIVEN_NAMES = {
        "建国", "海波", "晓明", "雪芬", "志强", "丽娟", "永康", "亚萍", "文杰", "春燕", "立军", "慧敏", "国平", "佳怡", "伟东", "静"
    };

    private record Founded(OrganisationKind kind, String nameZh, String nameEn, String district, String mail) {}

    private static final List<Founded> PROVIDERS = List.of(
            new Founded(
                    OrganisationKind.SCHOOL,
                    SCHOOL_OF_THE_STORY,
                    "Zhenhai Vocational Education Centre School",
                    "zhenhai",
                    "manager"),
            new Founded(OrganisationKind.INCUBATOR, "蛟川众创空间", "Jiaochuan Makerspace", "zhenhai", "manager-jiaochuan"),
            new Founded(
                    OrganisationKind.INCUBATOR,
                    "庄市大学科技园孵化器",
                    "Zhuangshi Campus Incubator",
                    "zhenhai",
                    "manager-zhuangshi"),
            new Founded(
                    OrganisationKind.SCHOOL, "甬江职业技术学校", "Yongjiang Technical School", "jiangbei", "manager-yongjiang"),
            new Founded(OrganisationKind.INCUBATOR, "老外滩创客工坊", "Old Bund Workshop", "jiangbei", "manager-laowaitan"),
            new Founded(OrganisationKind.INCUBATOR, "月湖众创空间", "Moon Lake Makerspace", "haishu", "manager-yuehu"),
            new Founded(OrganisationKind.SCHOOL, "北仑模具职业学校", "Beilun Tool and Die School", "beilun", "manager-beilun"),
            new Founded(
                    OrganisationKind.INCUBATOR,
                    "梅山智造孵化器",
                    "Meishan Smart Manufacturing Incubator",
                    "beilun",
                    "manager-meishan"),
            new Founded(OrganisationKind.SCHOOL, "鄞州职业教育中心", "Yinzhou Vocational Centre", "yinzhou", "manager-yinzhou"),
            new Founded(
                    OrganisationKind.INCUBATOR,
                    "南部商务区创客中心",
                    "Southern District Maker Centre",
                    "yinzhou",
                    "manager-nanbu"),
            new Founded(OrganisationKind.SCHOOL, "余姚塑料模具学校", "Yuyao Plastics Mould School", "yuyao", "manager-yuyao"),
            new Founded(OrganisationKind.INCUBATOR, "慈溪小家电众创空间", "Cixi Appliance Makerspace", "cixi", "manager-cixi"));

    private final AccountRecords accounts;
    private final Organisations organisations;
    private final CurrentMember currentMember;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdentityDemo(
            AccountRecords accounts,
            Organisations organisations,
            CurrentMember currentMember,
            Passwords passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.currentMember = currentMember;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void tell() {
        // One hash for all: each takes a tenth of a second on purpose, and the password is public anyway.
        var hash = passwords.hash(DemoAccounts.PASSWORD);
        var admin = person("示例·管理员", DemoAccounts.ADMIN, null, Role.ADMIN).asDemo(hash);
        accounts.save(admin);
        currentMember.actAs(admin.id(), () -> transaction.executeWithoutResult(status -> people(hash)));
    }

    private void people(String hash) {
        var providers = new LinkedHashMap<Founded, OrganisationId>();
        PROVIDERS.forEach(provider -> providers.put(provider, found(provider)));
        var bureau = organisations.found(
                OrganisationKind.BUREAU, "镇海区科学技术局", "Zhenhai Science and Technology Bureau", "zhenhai");
        var enterprise = organisations.found(
                OrganisationKind.ENTERPRISE, "示例·甬创精密制造有限公司", "Example Yongchuang Precision Ltd", "beilun");

        var people = new ArrayList<Account>();
        people.add(person("示例·专利权人", DemoAccounts.HOLDER, null, Role.PATENT_HOLDER));
        people.add(person("示例·评审专家", DemoAccounts.REVIEWER, null, Role.REVIEWER));
        people.add(person("示例·区科技局", DemoAccounts.OFFICIAL, bureau, Role.OFFICIAL));
        people.add(person("示例·意向企业", DemoAccounts.ENTERPRISE, enterprise, Role.ENTERPRISE));
        people.addAll(managers(providers));
        people.addAll(technicians(List.copyOf(providers.values())));
        for (int i = 1; i <= HOLDERS; i++) {
            people.add(person(name(i + TECHNICIANS), "holder%02d".formatted(i), null, Role.PATENT_HOLDER));
        }
        people.forEach(person -> person.asDemo(hash));
        accounts.saveAll(people);
    }

    private List<Account> managers(Map<Founded, OrganisationId> providers) {
        return providers.entrySet().stream()
                .map(entry -> person(
                        "示例·" + entry.getKey().nameZh().substring(0, 2) + "管理员",
                        entry.getKey().mail(),
                        entry.getValue(),
                        Role.PROVIDER_MANAGER))
                .toList();
    }

    /** The first technician belongs to the school of the story, the others are spread over all providers. */
    private List<Account> technicians(List<OrganisationId> providers) {
        var technicians = new ArrayList<Account>();
        for (int i = 0; i < TECHNICIANS; i++) {
            technicians.add(person(
                    name(i),
                    i == 0 ? DemoAccounts.TECHNICIAN : "technician%02d".formatted(i),
                    providers.get(i % providers.size()),
                    Role.TECHNICIAN));
        }
        return technicians;
    }

    private OrganisationId found(Founded provider) {
        return organisations.found(provider.kind(), provider.nameZh(), provider.nameEn(), provider.district());
    }

    private static String name(int number) {
        var family = FAMILY_NAMES.charAt(number % FAMILY_NAMES.length());
        var given = GIVEN_NAMES[number * 7 % GIVEN_NAMES.length];
        return "示例·" + family + given;
    }

    private Account person(String name, String local, @Nullable OrganisationId organisation, Role role) {
        var mail = new MailAddress(local.contains("@") ? local : local + DemoAccounts.DOMAIN);
        Locale locale = Words.CHINESE;
        return new Account(name, mail, Set.of(role), organisation, locale, clock.instant());
    }
}
