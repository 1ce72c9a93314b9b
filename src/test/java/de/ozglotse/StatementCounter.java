package de.ozglotse;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the database and counts the statements of everybody: Hibernate, JDBC, the engine and the session. */
public class StatementCounter implements BeanPostProcessor {

    private static final Queue<String> STATEMENTS = new ConcurrentLinkedQueue<>();
    private static volatile boolean counting;

    /** @return the SQL of all statements that ran during the work, in order */
    public static List<String> during(Runnable work) {
        STATEMENTS.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(STATEMENTS);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? counted(database) : bean;
    }

    private static DataSource counted(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> count(queries))
                .build();
    }

    private static void count(List<QueryInfo> queries) {
        if (counting) {
            queries.forEach(each -> STATEMENTS.add(each.getQuery()));
        }
    }
}
