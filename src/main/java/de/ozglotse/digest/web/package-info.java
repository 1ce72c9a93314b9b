/** Where somebody cancels the weekly report by the link in its mail. */
package de.ozglotse.digest.web;
