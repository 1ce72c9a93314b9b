package de.ozglotse.tasklist;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the task list.
 *
 * @param undoWindow how long a completion can be taken back
 * @param pageSize rows on one page of the list
 * @param thirdParties element ids of steps that wait for somebody outside of county and town halls
 * @param answers element ids of follow-ups that hold what a town hall has said; others exist because it has said nothing
 */
@ConfigurationProperties("ozg-lotse.tasklist")
record TasklistSettings(
        @DefaultValue("15m") Duration undoWindow,
        @DefaultValue("50") int pageSize,

        @DefaultValue({"UserTask_RecordHerstellerAntwort", "UserTask_SurveyLandkreis"})
        Set<String> thirdParties,

        @DefaultValue("UserTask_AnswerRueckfrage") Set<String> answers) {}
