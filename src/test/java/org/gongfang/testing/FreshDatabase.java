package org.gongfang.testing;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points an application context at a new database, and removes that when the context closes. */
abstract class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    abstract Database create();

    void remove(Database database) {
        Databases.drop(database);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = create();
        TestPropertyValues.of(database.settings()).applyTo(context);
        // The first to be registered is the last to be destroyed: connections are closed before the database goes.
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("freshDatabase", () -> remove(database));
    }

    /** On MariaDB. */
    static class OnMariaDb extends FreshDatabase {

        @Override
        Database create() {
            Databases.entersMariaDb();
            return Databases.freshMariaDb();
        }

        @Override
        void remove(Database database) {
            super.remove(database);
            Databases.leavesMariaDb();
        }
    }

    /** On MySQL. */
    static class OnMySql extends FreshDatabase {

        @Override
        Database create() {
            return Databases.freshMySql();
        }
    }
}
