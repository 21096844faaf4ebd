// Writing a document: what is typed saves itself, figures stay what they are. Without it, paragraphs are changed one by one.
(() => {
    'use strict';

    const left = (document) => 'document:' + document;
    document.querySelectorAll('[data-drop-document]').forEach((link) => {
        link.addEventListener('click', () => localStorage.removeItem(left(link.dataset.dropDocument)));
    });

    const form = document.querySelector('form[data-document]');
    if (!form) return;
    const say = form.dataset;
    const paper = form.querySelector('[data-paper]');
    const title = form.elements.title;
    const figures = JSON.parse(say.figures);
    const key = left(say.document);
    let edition = Number(form.elements.edition.value);

    form.classList.add('rich');
    paper.querySelectorAll('.plain-edit').forEach((link) => link.remove());
    paper.contentEditable = 'true';
    document.execCommand('defaultParagraphSeparator', false, 'p');

    // A paragraph and a figure as the server makes them.
    function paragraph(kind) {
        const block = document.createElement('p');
        block.dataset.key = newKey();
        block.dataset.kind = kind;
        return block;
    }
    const newKey = () => 'k' + Math.random().toString(36).slice(2, 12);
    function chip(number) {
        const [text, hint] = figures[number];
        const figure = document.createElement('span');
        figure.className = 'bound';
        figure.contentEditable = 'false';
        figure.dataset.figure = number;
        figure.title = hint;
        figure.textContent = text;
        return figure;
    }
    const pieces = (runs) => runs.map((run) => (typeof run === 'number' ? chip(run) : document.createTextNode(run)));

    // What stands on the page, as it is kept: nothing but words and numbers of figures.
    function runs(node, into) {
        node.childNodes.forEach((child) => {
            if (child.nodeType === Node.TEXT_NODE) into.push(child.data);
            else if (child.dataset?.figure in figures) into.push(Number(child.dataset.figure));
            else runs(child, into);
        });
        return into;
    }
    // As the server joins and cleans them, so that what it kept can be told from what stands here.
    function joined(pieces) {
        return pieces.reduce((line, piece) => {
            if (typeof piece === 'number') return [...line, piece];
            const words = piece.replace(/[\s\u00a0]/g, ' ');
            if (!words) return line;
            return typeof line.at(-1) === 'string' ? [...line.slice(0, -1), line.at(-1) + words] : [...line, words];
        }, []);
    }
    const blocks = () => [...paper.children].map((block) => ({ key: block.dataset.key, kind: block.dataset.kind, runs: joined(runs(block, [])) }));
    const text = () => JSON.stringify({ blocks: blocks() });
    const state = () => title.value + '\n' + text();

    // Browsers copy keys when a paragraph is split, and leave bare text when all is deleted.
    function tidy() {
        const keys = new Set();
        [...paper.childNodes].forEach((node) => {
            if (node.nodeName === 'P' && node.dataset.key && !keys.has(node.dataset.key)) {
                keys.add(node.dataset.key);
                return;
            }
            if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) return;
            if (node.nodeName === 'P') {
                node.dataset.key = newKey();
                node.removeAttribute('id');
                node.classList.remove('commented');
                if (!node.textContent.trim() || !node.dataset.kind) node.dataset.kind = 'paragraph';
                return;
            }
            const block = paragraph('paragraph');
            block.append(...pieces(runs(node.nodeType === Node.ELEMENT_NODE && !node.dataset?.figure ? node : { childNodes: [node] }, [])));
            node.replaceWith(block);
            caret(block, false);
        });
        if (!paper.children.length) {
            const block = paragraph('paragraph');
            block.append(document.createElement('br'));
            paper.append(block);
            caret(block, true);
        }
    }

    // Where the caret is, also while a tool has the focus.
    let place = null;
    document.addEventListener('selectionchange', () => {
        const selection = document.getSelection();
        if (!selection.rangeCount || !paper.contains(selection.anchorNode)) return;
        place = selection.getRangeAt(0).cloneRange();
        const block = current();
        if (!block) return;
        tool('kind').value = block.dataset.kind;
        const about = document.querySelector('[data-comment-block]');
        if (about && [...about.options].some((option) => option.value === block.dataset.key)) about.value = block.dataset.key;
    });
    function current() {
        let node = place?.startContainer;
        if (node === paper) node = paper.childNodes[place.startOffset] ?? paper.lastElementChild;
        while (node && node.parentNode !== paper) node = node.parentNode;
        return node ?? paper.lastElementChild;
    }
    function caret(node, before) {
        const range = document.createRange();
        range.selectNodeContents(node);
        range.collapse(before);
        put(range);
    }
    function put(range) {
        const selection = document.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        place = range.cloneRange();
    }

    // Lines of words and figures at the caret; each further line is a paragraph of its own.
    function insert(lines) {
        paper.focus({ preventScroll: true });
        const block = current();
        let range = place && paper.contains(place.startContainer) && place.startContainer !== paper ? place : null;
        if (!range) {
            range = document.createRange();
            range.selectNodeContents(block);
            range.collapse(false);
        }
        range.deleteContents();
        const rest = document.createRange();
        rest.selectNodeContents(current());
        rest.setStart(range.startContainer, range.startOffset);
        const tail = rest.extractContents();
        let last = current();
        lines.forEach((line, i) => {
            if (i > 0) {
                const next = paragraph('paragraph');
                last.after(next);
                last = next;
            }
            last.append(...pieces(line));
        });
        last.querySelectorAll('br').forEach((br) => br.remove());
        const end = document.createTextNode('');
        last.append(end, tail);
        caret(end, true);
        changed();
    }

    // What is pasted becomes words and figures of this document; nothing else of it is taken over.
    function pasted(clipboard) {
        const html = clipboard.getData('text/html');
        if (!html) return clipboard.getData('text/plain').split(/\r?\n/).map((line) => [line]);
        const lines = [[]];
        const walk = (node) => {
            node.childNodes.forEach((child) => {
                if (child.nodeType === Node.TEXT_NODE) lines.at(-1).push(child.data.replace(/\s+/g, ' '));
                else if (child.dataset?.figure in figures) lines.at(-1).push(Number(child.dataset.figure));
                else if (!/^(STYLE|SCRIPT|HEAD|TITLE|META|LINK)$/.test(child.nodeName)) {
                    const breaks = /^(P|DIV|BR|H\d|LI|TR|TABLE)$/.test(child.nodeName);
                    if (breaks && lines.at(-1).some((run) => typeof run === 'number' || run.trim())) lines.push([]);
                    walk(child);
                }
            });
        };
        walk(new DOMParser().parseFromString(html, 'text/html').body);
        return lines.filter((line, i) => i === 0 || line.some((run) => typeof run === 'number' || run.trim()));
    }
    paper.addEventListener('paste', (event) => {
        event.preventDefault();
        insert(pasted(event.clipboardData));
    });
    paper.addEventListener('drop', (event) => event.preventDefault());

    // Tools, by button and by key.
    const tool = (name) => form.querySelector('[data-tool="' + name + '"]');
    const tools = {
        up: (block) => block.previousElementSibling?.before(block),
        down: (block) => block.nextElementSibling?.after(block),
        add: (block) => {
            const next = paragraph('paragraph');
            next.append(document.createElement('br'));
            block.after(next);
            caret(next, true);
        },
        delete: (block) => {
            const next = block.nextElementSibling ?? block.previousElementSibling;
            block.remove();
            tidy();
            caret(next ?? paper.firstElementChild, true);
        },
        figure: () => {
            choice.showModal();
            if (choices.children.length) sought();
            else choices.dispatchEvent(new CustomEvent('choose'));
        },
        comment: () => document.getElementById('comment-words')?.focus(),
    };
    function use(name) {
        const block = current();
        if (!block) return;
        tools[name](block);
        if (name !== 'figure' && name !== 'comment') {
            changed();
            block.isConnected && block.scrollIntoView({ block: 'nearest' });
        }
    }
    form.querySelectorAll('button[data-tool]').forEach((button) => {
        button.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the caret where it is
        button.addEventListener('click', () => use(button.dataset.tool));
    });
    tool('kind').addEventListener('change', (event) => {
        const block = current();
        if (block) block.dataset.kind = event.target.value;
        changed();
    });
    paper.addEventListener('keydown', (event) => {
        if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            use(event.key === 'ArrowUp' ? 'up' : 'down');
        }
    });
    document.addEventListener('keydown', (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
            event.preventDefault();
            save();
        }
    });

    // A figure is chosen, bound by the server, and set where the caret was.
    const choice = document.querySelector('[data-choice]');
    const choices = choice.querySelector('[data-choices]');
    const sought = () => document.getElementById('sought').select();
    document.addEventListener('htmx:afterSwap', (event) => {
        if (event.detail.target === choices) sought();
    });
    choice.addEventListener('click', async (event) => {
        if (event.target.closest('[data-close]')) return choice.close();
        const chosen = event.target.closest('[data-indicator]');
        if (!chosen) return;
        const { indicator, union, period } = chosen.dataset;
        const answer = await post('/documents/' + say.document + '/figures', { indicator, union, period });
        const told = answer && (answer.ok || answer.status === 422) ? await answer.json() : { problem: say.out };
        document.querySelector('[data-choice-problem]').textContent = told.problem ?? '';
        if (told.problem) return;
        figures[told.number] = [told.text, told.hint];
        choice.close();
        insert([[told.number, told.unit]]);
    });

    // Typed numbers are marked without touching the text.
    const unbound = new RegExp(say.unbound, 'g');
    function mark() {
        let count = 0;
        const ranges = [];
        const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest('[data-figure]')) continue;
            for (const found of node.data.matchAll(unbound)) {
                count++;
                const range = document.createRange();
                range.setStart(node, found.index);
                range.setEnd(node, found.index + found[0].length);
                ranges.push(range);
            }
        }
        document.querySelector('[data-unbound-count]').textContent = count;
        if (window.CSS?.highlights) CSS.highlights.set('unbound', new Highlight(...ranges));
    }

    // Saving: soon after the last key, one after the other; what is not saved yet is kept in this browser.
    const status = document.querySelector('[data-status]');
    const tell = (words) => { status.textContent = words; };
    const token = document.querySelector('meta[name="csrf"]').content;
    async function post(address, values) {
        try {
            return await fetch(address, {
                method: 'POST',
                body: new URLSearchParams(values),
                headers: { 'X-CSRF-TOKEN': token },
                redirect: 'manual',
            });
        } catch {
            return null;
        }
    }
    let saved = state();
    let sent = null;
    let timer = 0;
    let stopped = false;
    // With what is under way, whose answer this page may not live to see.
    const keep = () => localStorage.setItem(key, JSON.stringify({ edition, title: title.value, text: text(), sent }));
    function changed() {
        tidy();
        mark();
        keep();
        if (!stopped) tell(say.changed);
        clearTimeout(timer);
        timer = setTimeout(save, 1000);
    }
    async function send() {
        const now = state();
        if (stopped) return false;
        if (now === saved) {
            localStorage.removeItem(key);
            tell(say.saved);
            return true;
        }
        tell(say.saving);
        sent = now;
        keep();
        const answer = await post(form.action, { edition, title: title.value, content: text() });
        sent = null;
        if (answer?.ok) {
            edition = (await answer.json()).edition;
            saved = now;
            form.elements.edition.value = edition;
            if (state() === saved) {
                localStorage.removeItem(key);
                tell(say.saved + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
            } else {
                keep();
            }
            return true;
        }
        if (answer?.status === 409) conflict();
        else if (answer?.status === 422) tell((await answer.json()).problem);
        else tell(answer ? say.out : say.away);
        return false;
    }
    let queue = Promise.resolve(true);
    const save = () => {
        clearTimeout(timer);
        queue = queue.then(send);
        return queue;
    };
    function conflict() {
        stopped = true;
        form.querySelector('[data-content]').value = text();
        form.querySelector('[data-conflict]').hidden = false;
        tell('');
    }
    form.addEventListener('submit', (event) => {
        if (event.submitter?.matches('[data-content]')) return;
        event.preventDefault();
        save();
    });
    paper.addEventListener('input', changed);
    title.addEventListener('input', changed);

    // What else is done on this page is done with the text as it stands.
    document.addEventListener('submit', async (event) => {
        if (!event.target.matches('[data-after-save]') || event.defaultPrevented) return;
        event.preventDefault();
        if (!await save()) return;
        if (event.target.elements.edition) event.target.elements.edition.value = edition;
        HTMLFormElement.prototype.submit.call(event.target);
    });

    // What was left behind in this browser: written on as if nothing had happened, unless somebody else has written since.
    // A new edition that is what was last sent from here is one's own.
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (kept) {
        if (kept.title + '\n' + kept.text === saved) {
            localStorage.removeItem(key);
        } else {
            title.value = kept.title;
            paper.replaceChildren(...JSON.parse(kept.text).blocks.map((kind) => {
                const block = paragraph(kind.kind);
                block.dataset.key = kind.key;
                block.append(...pieces(kind.runs.filter((run) => typeof run !== 'number' || run in figures)));
                return block;
            }));
            if (kept.edition === edition || kept.sent === saved) {
                save().then((done) => done && tell(say.restored));
            } else {
                conflict();
            }
        }
    }
    tidy();
    mark();
    tool('kind').value = paper.firstElementChild.dataset.kind;
    if (!kept) tell(say.ready);
})();
