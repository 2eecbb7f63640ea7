"""Phrases of asking, ordering, offering and answering an offer; how they are written stands in `act_frames.py`.

Source: frames of VerbNet and FrameNet, codes of CAMEO, each row with its own; idioms from general dictionaries.
"""

from inquit.languages.en.acts import Row

ROWS: tuple[Row, ...] = (
    (
        "appeal",
        "Request, Attempt_suasion, CAMEO 02, 10",
        """
        call for, call on, call upon, call ~ to|for ~ help, call out for, cry out for, cry for, ask for, ask DO, ask
        to, ask PARTY DO, ask PARTY for, ask PARTY not, ask that, ask leave, ask permission, ask ~ favour|favor, ask
        of, ask a favour|favor, beg for, press for, press PARTY for, press PARTY DO, press ahead, push for, push PARTY
        DO, insist on, insist upon, insist that ~ be, insist ~ must|should, demand that, demand
        an|the|his|her|their|its, plead for, plead with, plead that, hold out for, send for, agitate for, campaign
        for, lobby for, fight for, speak for ~ to, seek the|a|an|his|her|their|its|permission|help|aid|support|compens
        ation|damages|asylum|clarification|advice|talks|assurances|approval, petition for, want PARTY DO, invite PARTY
        DO, advise PARTY DO, advise DO, tell PARTY should, counsel PARTY DO, counsel patience|caution|restraint,
        remind PARTY DO, recommend PARTY DO, appeal for, appeal to, make ~ plea, make ~ appeal, issue ~ call, rally
        PARTY to, call ~ to action, call ~ to arms, enlist ~ help, knock on ~ door, go cap in hand, get PARTY DO,
        tempt PARTY DO, clamour|clamor for, lean on PARTY DO, prevail on|upon, turn to ~ for, look to ~ for help, put
        ~ pressure on, step up pressure, bring pressure, bring ~ pressure, add ~ voice to calls, join ~ calls, lead
        calls, back calls, echo calls, renew calls, repeat calls, talk PARTY into, urge on, egg PARTY on, egg on, spur
        ~ on, dare PARTY DO, challenge PARTY DO, throw down the gauntlet, set PARTY the challenge, ring ~ for help,
        reach out to ~ for, apply for, apply to, put in for, bid for, sue for peace, pass round the hat, get down on ~
        knees
        """,
    ),
    (
        "order",
        "Request by authority, Prohibiting_or_licensing, CAMEO 10, 17",
        """
        tell PARTY DO, tell to, tell DO, tell PARTY not, rule that, rule ~ must, rule ~ may not, rule DO, put a stop
        to, lay down the law, call in the, call off, call up, call to order, call a halt, call ~ halt, call time on,
        order in, demand of, insist DO, require that, crack down, hand down, impose ~ ban, impose ~ curfew, slap ~
        ban, slap a, set ~ deadline, give ~ order|orders|instructions, give ~ instruction, give ~ command, issue ~
        order, serve ~ notice on, serve PARTY with, wave PARTY through|on|away, motion PARTY DO, motion for, signal to
        PARTY DO, beckon PARTY DO, shout to|at PARTY DO, yell to|at PARTY DO, bellow at PARTY DO, send PARTY home,
        send PARTY off, send off, send PARTY back, forbid PARTY from, bar PARTY from, ban PARTY from, stop PARTY from,
        prevent PARTY from, show PARTY the door, declare ~ off limits, declare ~ illegal, declare ~ out of bounds,
        place PARTY under, put PARTY under, strip PARTY of, suspend, lay down that, stipulate, prescribe, sign ~
        decree, sentence PARTY to, read the riot act to PARTY DO, have PARTY removed, make it illegal, make it ~
        offence|offense, stand PARTY down, give PARTY ~ marching orders, give PARTY until ~ DO, give PARTY ~
        minutes|hours|days|weeks DO
        """,
    ),
    (
        "propose",
        "Suggestion, CAMEO 036",
        """
        suggest, put forward, suggest that he|she|it|they BASE, suggest he|she|it|they BASE, suggest ~
        should|could|be|ought|must, suggest that PARTY should|be|could|ought|must, suggest PARTY should|be|ought|must,
        put PARTY forward, come forward with, come up with ~ plan|proposal|idea, put ~ on the table, put ~ to the, put
        ~ to ~ vote, lay ~ before, lay ~ on the table, float, float the idea, air ~ idea, toss out ~ idea, put ~ idea
        ~ to, bounce ~ idea, float ~ idea, raise the idea, raise the possibility of, mull ~ with, throw out ~ idea,
        throw ~ hat in the ring, throw ~ into the ring, fly a kite, fly ~ kite, run ~ past, table, table ~ motion,
        table ~ amendment, move that, move to adjourn, move ~ amendment, file ~ motion, bring forward, bring ~ bill,
        introduce ~ bill, introduce ~ legislation, introduce ~ motion, draft ~ bill, pitch, pitch the idea, make ~
        offer, make ~ proposal, make ~ suggestion, make ~ bid, make ~ case for, make the case for, submit ~
        plan|proposal|bid, unveil ~ plan|plans|proposal|proposals, outline ~ plan|plans|proposal|proposals, set out ~
        plan|plans|proposal|proposals, present ~ plan|proposal, offer DO, offer PARTY, offer ~ help|mediation|talks,
        extend ~ hand, extend ~ offer, extend ~ invitation, hold out ~ hand|olive, hold out ~ prospect of talks,
        advocate, nominate PARTY for, advance ~ idea, moot, broach, call ~ motion, put in a bid, volunteer DO, extend
        ~ olive branch, hold out an olive branch, wonder aloud, sound out PARTY about, recommend that, urge that ~
        consider, give ~ option
        """,
    ),
    (
        "agree",
        "Agree_or_refuse_to_act, CAMEO 03, 057, 08",
        """
        give ~ green light, give ~ go-ahead, give ~ nod, give ~ blessing, give ~ backing, give ~ consent, give ~
        approval, give ~ assent, give ~ support, give ~ seal of approval, give ~ all-clear, give ~ thumbs-up, give ~
        permission, give ~ ok, give ~ okay, give way, give in, give in to, give leave, grant PARTY, grant ~
        request|permission|leave|bail|access|wish|extension|visa, throw ~ weight behind, throw ~ support behind, put ~
        weight behind, lend ~ support, lend ~ backing, lend ~ name to, lend ~ voice to, go along with, go along, go
        with, sign off on, put pen to paper, buy into, row in behind, be won over, come on side, swing behind, swing ~
        behind, get on board, be on board, cast ~ vote for, cast ~ ballot for, ink ~ deal, sign off, sign up to, sign
        on to, sign ~ agreement|accord|deal|treaty|pact, sign up, side with, come round to, come around to, come out
        for, come out in favour|favor|support, come to terms, come to ~ agreement, come down in favour|favor|on ~
        side, come on board, reach ~ agreement|deal|accord|compromise|settlement, strike ~ deal|bargain, cut ~ deal,
        shake hands on, shake on, see eye to eye, be on the same page, be of the same mind, be of one mind, be at one,
        be in agreement, be in favour|favor, be ~ in favour|favor, be all for, be for, be with, be behind, back down,
        bow to ~ demand|demands|pressure, bow to, yield to, climb down, cave in, cave in to, cave to, submit to,
        settle for, settle on, say yes to, nod through, wave through, rubber-stamp, vote for, vote in favour|favor,
        vote to, vote yes, pass, line up behind, rally behind, rally around, stand behind, get behind, fall in behind,
        fall into line, fall in with, toe the line, take up ~ offer|invitation, take PARTY up on, welcome and accept,
        subscribe to, share ~ view|opinion|assessment|concern|concerns|conclusion|verdict|belief, second ~ motion,
        acquiesce in, approve of, allow PARTY DO, let PARTY DO, sanction, warm to ~ idea, open ~ door to, express ~
        support, express support, voice ~ support, declare ~ support, pledge ~ support, pledge support, offer ~
        support to, offer ~ backing, echo ~ sentiment, join ~ in ~ DOING, find common ground, make peace with, meet ~
        demand|demands, accede to, drop ~ objection|objections|opposition, lift ~ objection|objections, lift ~ veto,
        have no objection, put up no objection, raise no objection, be happy DO, be willing DO, be ready DO
        """,
    ),
    (
        "reject",
        "Respond_to_proposal, Agree_or_refuse_to_act, CAMEO 12",
        """
        push back, hear of, countenance, entertain, budge on, budge, stomach, put up with, rule out, turn down, turn ~
        down, turn PARTY away, turn away, turn ~ back on, say no to, throw out, throw ~ out, strike down, strike out,
        shoot down, vote down, knock back, vote against, vote no, vote not, come out against, come down against,
        decide against, speak against, argue against, be against, set ~ face against, stand against, deny ~ entry|acce
        ss|admission|permission|bail|parole|asylum|visa|visas|leave|treatment|promotion|request|application|appeal|ref
        und|boarding|right|chance, deny OFFER, deny PARTY bail|entry|access|asylum|permission, refuse ~
        entry|access|permission|bail, pour cold water, pour ~ cold water, throw cold water, brush off, brush aside,
        shrug off, wave away, wave aside, bat away, give ~ thumbs down, give ~ short shrift, give ~ cold shoulder,
        give ~ the brush-off, give short shrift, walk out of, walk away from, walk out on, pull out of, back out of,
        back away from, balk at, baulk at, draw the line at, stop at, put ~ foot down, dig in ~ heels, dig ~ heels in,
        stand firm, stand ~ ground, hold out against, send PARTY packing, send ~ back, show no interest in, have none
        of, have no truck with, have no interest in, have no desire DO, want nothing to do with, want no part of, want
        none of, be opposed to, be having none, be unwilling, be not prepared, be reluctant, object to, oppose, kick
        out, kick ~ into the long grass, slam the door on, slam ~ door on, shut the door on, shut the door, shut ~
        door on, close the door on, close ~ door on, bar the door, pass on ~ offer|chance|opportunity, pass up,
        rebuff, cold-shoulder, hold back from, express ~ opposition, voice ~ opposition, strike ~ from, defy, resist
        calls, resist ~ calls, resist ~ pressure, reject calls, reject ~ calls, reject out of hand, dismiss out of
        hand, dismiss calls, dismiss ~
        call|calls|offer|proposal|plan|bid|appeal|case|lawsuit|suit|petition|motion|request, dismiss ~ as
        unworkable|unrealistic|unacceptable|premature|too, overrule, give ~ a firm no, stonewall ~ request|requests,
        veto, tear up, rip up, spit on, hand back, return to sender, scoff at the idea, distance ~self, scoff at ~
        plan|offer|proposal|bid, laugh at ~ offer|bid|proposal, refuse point-blank, refuse flatly, hang up on, put the
        kibosh on, put paid to
        """,
    ),
    (
        "ask",
        "Questioning",
        """
        ask QUESTION, ask PARTY QUESTION, ask about, ask PARTY about, ask after, ask if, ask ~ question, ask ~
        questions, ask around, demand to know, demand answer|answers, demand an answer, demand QUESTION, want to know,
        want to hear, wish to know, wonder QUESTION, wonder aloud QUESTION, wonder about, inquire after, inquire into,
        inquire about, put ~ question, put the question, put it to ~ whether, pose ~ question, pose ~ questions, pose
        the question, raise ~ question, raise ~ questions, raise the question, raise questions, beg to know, be
        curious, press for ~ answer|answers|details, have ~ question, have ~ questions, be keen to know, be eager to
        know, seek to know, seek to learn, seek to find, seek to establish, seek clarification, seek an|the|his|her ~
        answer|answers|explanation, seek answers, try to find out, try to establish, look into QUESTION, question
        QUESTION, question ~ about, query QUESTION, press PARTY on, press PARTY about, press ~ whether, press PARTY to
        say|explain|tell, challenge PARTY to explain|say, quiz PARTY about|on|over, grill ~ about|on|over, throw ~
        question, fire ~ question, fire ~ questions, fire off ~ questions, field ~ question, request ~ information,
        ask PARTY to say, check QUESTION, ask PARTY ~ question, tackle ~ about, need to know, like to know, doorstep,
        cross-examine, ask to know, ask to be told
        """,
    ),
)
