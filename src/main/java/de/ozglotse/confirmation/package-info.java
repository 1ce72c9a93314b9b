/** Links for contacts in the town halls: issue, show, redeem, renew, revoke; and the page that a link opens. */
package de.ozglotse.confirmation;
